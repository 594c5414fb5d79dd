// Joins the reducer to the bridge: each new question id is asked, each reply comes back as an action.
// Holds no rule of its own.
import { type Dispatch, useReducer } from 'react';
import { useAsk } from '../bridge/useAsk';
import { type AskAction, type AskState, startState } from './askState';
import { askedText } from './concernParts';
import { reduceAsk } from './reduceAsk';
import { useAskMarks } from './useAskMarks';

export function useConcern(): readonly [AskState, Dispatch<AskAction>] {
  const [state, dispatch] = useReducer(reduceAsk, startState);
  useAsk({ id: state.askId, text: askedText(state) }, (reply) =>
    dispatch('answer' in reply ? { kind: 'replied', ...reply } : { kind: 'failed', ...reply }),
  );
  useAskMarks(state);
  return [state, dispatch];
}

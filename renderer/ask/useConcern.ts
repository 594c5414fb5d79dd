// Joins the reducer to the bridge: each new question id is asked, each reply comes back as an action.
// Holds no rule of its own.
import { type Dispatch, useReducer } from 'react';
import { useAsk } from '../bridge/useAsk';
import { type AskAction, type AskState, reduceAsk, startState } from './askState';

export function useConcern(): readonly [AskState, Dispatch<AskAction>] {
  const [state, dispatch] = useReducer(reduceAsk, startState);
  useAsk({ id: state.askId, text: state.text }, (reply) =>
    dispatch('answer' in reply ? { kind: 'replied', ...reply } : { kind: 'failed', ...reply }),
  );
  return [state, dispatch];
}

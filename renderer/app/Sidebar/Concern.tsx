// The field with what belongs to it: whose contact it is, what was understood, and the concerns it holds.
// Joins ask and contact to the desk.
import { useCallback } from 'react';
import { restorableText } from '../../ask/askState';
import { ConcernInput } from '../../ask/ConcernInput/ConcernInput';
import { maxSentLength } from '../../bridge/useAsk';
import { ConcernTabs } from '../../contact/ConcernTabs/ConcernTabs';
import { ContactSign } from '../../contact/ContactSign/ContactSign';
import { looksLikeMail } from '../../contact/looksLikeMail';
import { RecapLine } from '../../contact/RecapLine/RecapLine';
import { useLatest } from '../../useLatest';
import { ConcernHint } from './ConcernHint';
import { chooseConcern, concernsOf, copyRecap, removeChip } from './dayActions';
import { openLayer } from './deskActions';
import classes from './Sidebar.module.css';
import type { Desk } from './useDesk';

export function Concern({ desk }: { readonly desk: Desk }) {
  const { ask, dispatch, engine, day } = desk;
  const { arrivals, grasp } = day;
  const latest = useLatest(desk);
  const onOpen = useCallback(() => openLayer(latest.current, 'conversation'), []);
  const onLeave = useCallback(() => latest.current.day.arrivals.leaveContact(), []);
  const way = ask.text !== '' ? 'clear' : restorableText(ask) !== undefined ? 'restore' : 'none';
  return (
    <>
      {arrivals.atDesk && <ContactSign contact={arrivals.atDesk} onOpen={onOpen} onLeave={onLeave} />}
      <ConcernInput
        text={ask.text}
        longest={maxSentLength}
        onType={(text) => dispatch({ kind: 'typed', text })}
        onPaste={(text, alone) => alone && takePaste(desk, text)}
        hint={<ConcernHint ask={ask} empty={engine.status?.articles === 0} question={grasp.question} />}
        way={way}
        fieldRef={desk.field}
      />
      <Tabs desk={desk} />
      <Recap desk={desk} />
    </>
  );
}

/** A whole mail pasted into an empty field, or over all of it, is opened as one; where it is none after all, its text is what was pasted. */
function takePaste({ day, dispatch }: Desk, text: string): boolean {
  if (!looksLikeMail(text)) return false;
  const typed = text.slice(0, maxSentLength);
  void day.arrivals.takePasted(text).then((taken) => taken || dispatch({ kind: 'typed', text: typed }));
  return true;
}

function Tabs({ desk }: { readonly desk: Desk }) {
  const { list, chosen } = concernsOf(desk);
  const latest = useLatest(desk);
  const onChoose = useCallback((no: number) => chooseConcern(latest.current, no), []);
  return list.length > 1 ? <ConcernTabs concerns={list} chosen={chosen} onChoose={onChoose} /> : null;
}

/** Longer texts say less at a glance than their sentence. */
const longText = 140;

function Recap({ desk }: { readonly desk: Desk }) {
  const { ask, day, copy } = desk;
  const { understood } = day.grasp;
  const latest = useLatest(desk);
  const onCopy = useCallback(() => copyRecap(latest.current), []);
  const onRemove = useCallback(
    (chip: Parameters<typeof removeChip>[1]) => removeChip(latest.current, chip),
    [],
  );
  const onCopyFact = useCallback(
    (fact: { readonly value: string }) => latest.current.copy.copy(fact.value, fact.value),
    [],
  );
  const onLeave = useCallback(() => latest.current.field.current?.focus(), []);
  if (!understood) {
    // The room is kept while the first answer stands, so that the cards do not move when the chips come.
    const comes =
      ask.view.kind === 'answered' || (ask.view.kind === 'abstained' && !ask.view.reason.startsWith('empty'));
    return comes ? <div className={classes.recapRoom} /> : null;
  }
  const { recap, language } = understood;
  return (
    <RecapLine
      recap={recap}
      language={language}
      withSentence={ask.text.length > longText && recap.sentence.length < ask.text.length}
      copied={copy.copied}
      onRemove={onRemove}
      onCopyFact={onCopyFact}
      onCopy={onCopy}
      onLeave={onLeave}
    />
  );
}

// What was said, turn by turn, by whom and when; where another concern began is marked.
// Knows turns, not cards.
import { Fragment, useEffect, useRef } from 'react';
import type { Contact, OriginalMail, Turn } from '../../../knowledge/vocabulary/contact';
import { useWords } from '../../i18n/WordsContext';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import classes from './Conversation.module.css';

interface ConversationProps {
  readonly contact: Contact;
}

export function Conversation({ contact }: ConversationProps) {
  const words = useWords();
  const { t } = words;
  const end = useRef<HTMLDivElement>(null);
  const { turns, concerns, title, channel, original } = contact;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the latest turn is what is listened to
  useEffect(() => end.current?.scrollIntoView?.({ block: 'nearest' }), [turns.length]);
  const begins = new Map(
    concerns.length > 1 ? concerns.map(({ no, turnIds }) => [turnIds[0], no] as const) : [],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={classes.panel} tabIndex={0} aria-label={t('contact.conversation')}>
      <PanelTitle>{title ?? t(`channel.${channel}`)}</PanelTitle>
      {turns.length === 0 && <p className={classes.none}>{t('contact.empty')}</p>}
      <ol className={classes.turns}>
        {turns.map((turn) => {
          const no = begins.get(turn.id);
          return (
            <Fragment key={turn.id}>
              {no !== undefined && no > 1 && (
                <li className={classes.begin}>{t('contact.concernStart', { n: no })}</li>
              )}
              <TurnView turn={turn} when={words.timeOfDay(turn.atMs)} />
            </Fragment>
          );
        })}
      </ol>
      {original && <Original mail={original} />}
      <div ref={end} />
    </section>
  );
}

/** With everything that was left out of the turns: head, salutation, signature, history, names of attachments. */
function Original({ mail }: { readonly mail: OriginalMail }) {
  const { t, dateTime } = useWords();
  const { from, to, sentAtMs, subject, attached, text } = mail;
  const head = [
    ['contact.mailFrom', from],
    ['contact.mailTo', to],
    ['contact.mailSent', sentAtMs === undefined ? undefined : dateTime(sentAtMs)],
    ['contact.mailSubject', subject],
    ['contact.mailAttached', attached.length === 0 ? undefined : attached.join(', ')],
  ] as const;
  return (
    <details className={classes.original}>
      <summary>{t('contact.original')}</summary>
      <dl className={classes.head}>
        {head.map(
          ([label, words]) =>
            words !== undefined && (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd translate="no">{words}</dd>
              </div>
            ),
        )}
      </dl>
      <pre translate="no">{text}</pre>
    </details>
  );
}

function TurnView({ turn: { speaker, text, final }, when }: { readonly turn: Turn; readonly when: string }) {
  const { t } = useWords();
  return (
    <li className={classes.turn} data-speaker={speaker} data-partial={!final || undefined}>
      <p className={classes.who}>
        <b>{t(`contact.${speaker}`)}</b>
        <time>{when}</time>
        {!final && <span>{t('contact.partial')}</span>}
      </p>
      <p className={classes.words} translate="no">
        {text}
      </p>
    </li>
  );
}

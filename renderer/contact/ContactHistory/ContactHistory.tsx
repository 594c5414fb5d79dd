// Today's contacts, masked: when, by which channel, what was wanted, how it ended; one press asks it again.
// Knows notes as values; ↑ ↓ move, ↵ asks, Entf deletes.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import type { Contact, ContactNote, RunningContact } from '../../../knowledge/vocabulary/contact';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconHistory, IconTrash, iconStroke } from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Notice } from '../../parts/Notice/Notice';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { channelIcons } from '../ContactSign/ContactSign';
import { outcomeIcons } from '../outcomeLook';
import classes from './ContactHistory.module.css';

export interface ContactHistoryProps {
  /** The latest first; undefined until they are known. */
  readonly notes: readonly ContactNote[] | undefined;
  readonly running: readonly RunningContact[];
  /** The owner lets notes be kept. */
  readonly kept: boolean;
  readonly onAsk: (note: ContactNote) => void;
  readonly onTake: (contact: Contact) => void;
  /** Without an id all of them; resolves to why it could not be done. */
  readonly onForget: (id?: string) => Promise<ErrorCode | undefined>;
}

export function ContactHistory(props: ContactHistoryProps) {
  const { notes, running, kept, onTake } = props;
  const { t, error } = useWords();
  const panel = useRef<HTMLElement>(null);
  const [failure, setFailure] = useState<ErrorCode>();
  const forget = (id?: string) => void props.onForget(id).then(setFailure);
  useFocusKept(panel, notes);
  return (
    <section ref={panel} className={classes.panel} aria-label={t('notes.title')} onKeyDown={moveFocus}>
      <PanelTitle>{t('notes.title')}</PanelTitle>
      <p className={classes.hint}>{t(kept ? 'notes.hint' : 'notes.off')}</p>
      {failure && (
        <p className={classes.failure} role="alert">
          {error(failure)}
        </p>
      )}
      {running.length > 0 && (
        <>
          <h3 className={classes.head}>{t('notes.running')}</h3>
          <ul className={classes.list}>
            {running.map((contact) => (
              <li key={contact.id}>
                <RunningRow contact={contact} onTake={() => onTake(contact)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!notes && <Loading />}
      {notes?.length === 0 && running.length === 0 && (
        <Notice icon={IconHistory} title={t('notes.empty')} text={t('notes.emptyHint')} />
      )}
      {notes && notes.length > 0 && (
        <>
          <ul className={classes.list}>
            {notes.map((note) => (
              <NoteRow key={note.id} note={note} onAsk={props.onAsk} onForget={forget} />
            ))}
          </ul>
          <ForgetAll onForget={() => forget()} />
        </>
      )}
    </section>
  );
}

function RunningRow({ contact, onTake }: { readonly contact: RunningContact; readonly onTake: () => void }) {
  const words = useWords();
  const { t } = words;
  const Icon = channelIcons[contact.channel];
  return (
    <button type="button" className={classes.note} onClick={onTake}>
      <time>{words.timeOfDay(contact.openedAtMs)}</time>
      <Icon size={15} stroke={iconStroke} aria-hidden />
      <span className={classes.words}>
        <span translate="no">{contact.masked || t('contact.empty')}</span>
        <small>
          {contact.original ? t('channel.email') : t('contact.turns', { n: contact.turns.length })}
        </small>
      </span>
    </button>
  );
}

interface NoteRowProps {
  readonly note: ContactNote;
  readonly onAsk: (note: ContactNote) => void;
  readonly onForget: (id: string) => void;
}

function NoteRow({ note, onAsk, onForget }: NoteRowProps) {
  const words = useWords();
  const { t } = words;
  const { id, channel, atMs, maskedText, outcome, title } = note;
  const Icon = channelIcons[channel];
  const Sign = outcome && outcomeIcons[outcome];
  return (
    <li className={classes.entry}>
      <button
        type="button"
        className={classes.note}
        title={t('notes.ask', { text: maskedText })}
        onClick={() => onAsk(note)}
        onKeyDown={(event) => event.key === 'Delete' && onForget(id)}
      >
        <time>{words.timeOfDay(atMs)}</time>
        <span title={t(`channel.${channel}`)}>
          <Icon size={15} stroke={iconStroke} aria-hidden />
          <span className="visuallyHidden">{t(`channel.${channel}`)}</span>
        </span>
        <span className={classes.words} lang={note.language}>
          <span translate="no">{maskedText}</span>
          <small data-outcome={outcome}>
            {Sign && <Sign size={13} stroke={iconStroke} aria-hidden />}
            {t(outcome ? `outcome.${outcome}` : 'notes.none')}
            {title !== undefined && <span className={classes.title}>{title}</span>}
          </small>
        </span>
      </button>
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconTrash}
        label={t('notes.forget')}
        name={`${t('notes.forget')}: ${maskedText}`}
        onAct={() => onForget(id)}
      />
    </li>
  );
}

/** The first press asks, the second deletes. */
function ForgetAll({ onForget }: { readonly onForget: () => void }) {
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  return (
    <div className={classes.all}>
      <ActionButton
        icon={IconTrash}
        label={t(sure ? 'notes.forgetSure' : 'notes.forgetAll')}
        onAct={() => (sure ? onForget() : setSure(true))}
      />
    </div>
  );
}

const rowsIn = (panel: HTMLElement): readonly HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>(`.${classes.note}`),
];

/** An entry that goes takes the focus with it: it is the one's that takes its place, at last the title's. */
function useFocusKept(panel: RefObject<HTMLElement | null>, notes: unknown): void {
  const at = useRef(-1);
  useEffect(() => {
    const box = panel.current;
    const note = (event: FocusEvent) => {
      const row = (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>(`.${classes.note}`);
      at.current = box && row ? rowsIn(box).indexOf(row) : 0;
    };
    box?.addEventListener('focusin', note);
    return () => box?.removeEventListener('focusin', note);
  }, [panel]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: entries come and go with the notes
  useEffect(() => {
    const box = panel.current;
    if (!box || at.current < 0 || document.activeElement !== document.body) return;
    const rows = rowsIn(box);
    const next = rows[Math.min(at.current, rows.length - 1)];
    (next ?? box.querySelector<HTMLElement>('[data-autofocus]'))?.focus();
  }, [notes]);
}

/** ↑ and ↓ go from entry to entry. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const rows = rowsIn(event.currentTarget);
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
  event.preventDefault();
}

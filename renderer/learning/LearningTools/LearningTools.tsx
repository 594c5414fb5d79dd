// What concerns all of the learning: take back a day, save it, take it in, forget a customer text for good.
// Asks again only before what cannot be undone.
import { type ReactNode, useId, useState } from 'react';
import type { LearningView } from '../../bridge/useLearning';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import classes from './LearningTools.module.css';

interface LearningToolsProps {
  readonly view: LearningView;
  readonly concern: string;
  readonly nowMs: number;
}

export function LearningTools({ view, concern, nowMs }: LearningToolsProps) {
  const { t } = useWords();
  return (
    <>
      <UndoDay view={view} nowMs={nowMs} />
      <Tool title={t('learned.carry')} hint={t('learned.carryHint')}>
        <div className={classes.line}>
          <ActionButton label={t('learned.saveAll')} onAct={view.saveAll} />
          <ActionButton label={t('learned.takeIn')} onAct={view.takeIn} />
        </div>
      </Tool>
      <Forget concern={concern} onForget={view.forget} />
    </>
  );
}

function UndoDay({ view, nowMs }: Pick<LearningToolsProps, 'view' | 'nowMs'>) {
  const { t } = useWords();
  const today = dayOf(nowMs);
  const [day, setDay] = useState(today);
  return (
    <Tool title={t('learned.day')} hint={t('learned.dayHint')}>
      <div className={classes.line}>
        <input
          type="date"
          className={classes.field}
          aria-label={t('learned.day')}
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <ActionButton label={t('learned.undo')} disabled={day === ''} onAct={() => view.undoDay(day)} />
      </div>
    </Tool>
  );
}

/** YYYY-MM-DD in local time. */
function dayOf(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

interface ForgetProps {
  readonly concern: string;
  readonly onForget: (text: string) => void;
}

function Forget({ concern, onForget }: ForgetProps) {
  const { t } = useWords();
  const [text, setText] = useState(concern);
  const [asks, setAsks] = useState(false);
  const forget = () => {
    setAsks(false);
    onForget(text);
  };
  return (
    <Tool title={t('learned.forget')} hint={t('learned.forgetHint')}>
      <textarea
        className={classes.text}
        aria-label={t('learned.forgetLabel')}
        rows={3}
        value={text}
        onChange={(event) => {
          setAsks(false);
          setText(event.currentTarget.value);
        }}
      />
      {asks ? (
        <div className={classes.line} role="alert">
          <span className={classes.sure}>{t('learned.forgetSure')}</span>
          <ActionButton label={t('learned.forgetReally')} onAct={forget} />
          <ActionButton look="ghost" label={t('learned.cancel')} onAct={() => setAsks(false)} />
        </div>
      ) : (
        <ActionButton
          label={t('learned.forgetAct')}
          disabled={text.trim() === ''}
          onAct={() => setAsks(true)}
        />
      )}
    </Tool>
  );
}

interface ToolProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Tool({ title, hint, children }: ToolProps) {
  const id = useId();
  return (
    <section className={classes.tool} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{hint}</p>
      {children}
    </section>
  );
}

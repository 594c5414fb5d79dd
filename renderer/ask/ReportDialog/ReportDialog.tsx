// An agent reports an article: what is wrong with it and a note, shown masked before it is stored.
// Knows one article; where the report goes is the bridge's business.
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { taskKinds } from '../../../knowledge/vocabulary/review';
import { reportArticle, type TaskKind, useMaskedNote } from '../../bridge/useReport';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Dialog } from '../../parts/Dialog/Dialog';
import { IconCheck } from '../../parts/icons';
import { useLatest } from '../../useLatest';
import classes from './ReportDialog.module.css';

interface ReportDialogProps {
  readonly opened: boolean;
  readonly articleId: ArticleId | undefined;
  readonly title: string;
  readonly onClose: () => void;
}

export function ReportDialog({ opened, articleId, title, onClose }: ReportDialogProps) {
  const { t } = useWords();
  return (
    <Dialog opened={opened} title={t('flag.title')} onClose={onClose} focus="content">
      {opened && articleId && <Report articleId={articleId} title={title} onClose={onClose} />}
    </Dialog>
  );
}

/** How long "Gemeldet" stands before the dialog closes, ms. */
const sentMs = 1200;

/** Leaves the dialog a little after; not where it was left by hand meanwhile. */
function useOnceSent(sent: boolean, onClose: () => void): void {
  const latest = useLatest(onClose);
  useEffect(() => {
    if (!sent) return;
    const timer = setTimeout(() => latest.current(), sentMs);
    return () => clearTimeout(timer);
  }, [sent]);
}

function Report({ articleId, title, onClose }: { articleId: ArticleId; title: string; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [kind, setKind] = useState<TaskKind>('outdated');
  const [note, setNote] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'sent' | ErrorCode>('open');
  const masked = useMaskedNote(note);
  const send = async () => {
    if (state === 'sending' || state === 'sent') return;
    setState('sending');
    const code = await reportArticle(articleId, kind, note);
    setState(code ?? 'sent');
  };
  useOnceSent(state === 'sent', onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl ↵ sends from any of its fields
    <div className={classes.report} onKeyDown={onKeyDown}>
      <p className={classes.article}>{title}</p>
      <fieldset className={classes.kinds}>
        <legend>{t('flag.kind')}</legend>
        {taskKinds.map((each) => (
          <label key={each} data-chosen={each === kind || undefined}>
            <input
              type="radio"
              name={id}
              value={each}
              checked={each === kind}
              data-autofocus={each === kind || undefined}
              onChange={() => setKind(each)}
            />
            {t(`task.${each}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-note`}>{t('flag.note')}</label>
      <textarea
        id={`${id}-note`}
        rows={3}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div role="status">
        {masked && (
          <section className={classes.preview} aria-label={t('flag.preview')}>
            <h3>{t('flag.preview')}</h3>
            <blockquote translate="no">{masked.text}</blockquote>
            <p>{masked.masked > 0 ? t('gap.masked', { n: masked.masked }) : t('gap.maskedNone')}</p>
          </section>
        )}
        {state !== 'open' && state !== 'sending' && state !== 'sent' && (
          <p className={classes.failed}>{words.error(state)}</p>
        )}
      </div>
      <p className={classes.line}>{t('flag.line')}</p>
      <ActionButton
        wide
        look="main"
        {...(state === 'sent' && { icon: IconCheck })}
        label={t(state === 'sent' ? 'flag.sent' : 'flag.send')}
        combo="ctrl+enter"
        disabled={state === 'sending'}
        onAct={() => void send()}
      />
    </div>
  );
}

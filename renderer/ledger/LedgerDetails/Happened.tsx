// What happened to a source and why, in sentences.
// The reason is ours by code, never the developer's message.
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { fileName } from '../sourcePlace';
import classes from './LedgerDetails.module.css';

/** Its articles are gone with its import, though the file is where it was. */
export const isTakenBack = ({ code, outcome }: LedgerEntry): boolean =>
  code === 'SOURCE_ROLLED_BACK' && outcome === 'removed';

interface HappenedProps {
  readonly entry: LedgerEntry;
  readonly go: (place: WorkspacePlace) => void;
}

export function Happened({ entry, go }: HappenedProps) {
  const words = useWords();
  const { t } = words;
  const { twin, code, outcome } = entry;
  if (twin && outcome === 'duplicate') {
    return (
      <p className={classes.happened}>
        {twin.edited
          ? t('ledger.happened.formerWords')
          : t('ledger.happened.duplicate', { percent: words.percent(twin.share) })}{' '}
        <button
          type="button"
          className={classes.link}
          translate="no"
          onClick={() => go({ page: 'articles', articleId: twin.articleId })}
        >
          {twin.title}
        </button>{' '}
        <span className={classes.quiet} translate="no">
          ({fileName(twin.source)})
        </span>
        . {t(twin.edited ? 'ledger.editStays' : 'ledger.twinStays')}
      </p>
    );
  }
  if (isTakenBack(entry)) return <p className={classes.happened}>{t('ledger.happened.takenBack')}</p>;
  return (
    <p className={classes.happened}>
      {t(`ledger.happened.${outcome}`, { n: entry.articles })}
      {code && ` ${reasonText(code, words)}`}
    </p>
  );
}

/** What helps is offered right below, and more than the sentence says. */
const ownFix: ReadonlySet<LedgerEntry['code']> = new Set(['SOURCE_ENCRYPTED', 'SOURCE_COLUMNS']);

function reasonText(code: NonNullable<LedgerEntry['code']>, { errorParts }: Translator): string {
  const [what, help] = errorParts(code);
  return [what.replace(/\.?$/, '.'), ownFix.has(code) ? '' : help].filter(Boolean).join(' ');
}

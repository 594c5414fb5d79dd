// What is known of a file in one line, and all of it once the line is opened: where it lies, when it changed, its path.
// Knows facts of the ledger, not the file.
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { capitalised } from '../../parts/capitalised';
import { StepList } from '../LedgerDetails/StepList';
import { OutcomeSign } from '../OutcomeSign';
import { folderTrail } from '../sourcePlace';
import classes from './SourceBeside.module.css';

interface SourceFactsProps {
  readonly entry: LedgerEntry;
  readonly nowMs: number;
}

export function SourceFacts({ entry, nowMs }: SourceFactsProps) {
  const words = useWords();
  return (
    <details className={classes.facts}>
      <summary>
        <OutcomeSign outcome={entry.outcome} />
        <span>{shortFacts(entry, words).join(' · ')}</span>
      </summary>
      <div className={classes.allFacts}>
        <dl>
          {sourceFacts(entry, nowMs, words).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd translate="no">{value}</dd>
            </div>
          ))}
        </dl>
        <StepList entry={entry} />
      </div>
    </details>
  );
}

/** Short names are abbreviations (PDF, DOCX), longer ones are words (Markdown). */
function formatName(format: string, { t }: Translator): string {
  if (format === 'image') return t('ledger.formatPicture');
  return format.length > 5 ? capitalised(format) : format.toUpperCase();
}

const kilobytes = (sizeBytes: number, { t }: Translator): string =>
  t('ledger.bytes', { n: Math.max(1, Math.round(sizeBytes / 1000)) });

function shortFacts({ format, sizeBytes, language }: LedgerEntry, words: Translator): readonly string[] {
  return [
    ...(format ? [formatName(format, words)] : []),
    ...(sizeBytes === undefined ? [] : [kilobytes(sizeBytes, words)]),
    ...(language ? [words.t(`language.${language}`)] : []),
  ];
}

function sourceFacts(
  entry: LedgerEntry,
  nowMs: number,
  words: Translator,
): readonly (readonly [string, string])[] {
  const { t } = words;
  const { format, sizeBytes, changedAtMs, atMs, source, language } = entry;
  const trail = folderTrail(source, 6);
  return [
    ...(trail ? [[t('import.folder'), trail] as const] : []),
    ...(format ? [[t('ledger.format'), formatName(format, words)] as const] : []),
    ...(sizeBytes === undefined ? [] : [[t('ledger.size'), kilobytes(sizeBytes, words)] as const]),
    ...(language ? [[t('ledger.languageColumn'), t(`language.${language}`)] as const] : []),
    ...(changedAtMs === undefined ? [] : [[t('ledger.dateColumn'), words.ago(changedAtMs, nowMs)] as const]),
    [t('ledger.readAt'), words.dateTime(atMs)],
  ];
}

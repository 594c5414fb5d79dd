// The ledger as a table for a spreadsheet program.
// Pure; a cell that would be taken for a formula is made text.
import type { LedgerEntry, LedgerStep } from '../../../knowledge/vocabulary/ledger';

const columns = [
  ...[
    'source',
    'outcome',
    'code',
    'reason',
    'format',
    'language',
    'bytes',
    'changed',
    'imported',
    'articles',
  ],
  ...['words', 'chunks', 'recognition', 'duplicate of', 'copies left out', 'import'],
];

/** With a byte order mark and semicolons, as German Excel opens it by itself; times in ISO 8601, UTC. */
export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  const rows = entries.map((entry) => [
    ...[entry.source, entry.outcome, entry.code, entry.message, entry.format, entry.language],
    ...[entry.sizeBytes, timeText(entry.changedAtMs), timeText(entry.atMs), articleCountOf(entry)],
    ...[countOf(entry, 'extracted'), countOf(entry, 'chunked'), entry.recognition, entry.twin?.source],
    ...[entry.copies, entry.importId],
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** Of all its articles, named here or not. */
const articleCountOf = ({ articleCount, articleIds }: LedgerEntry): number =>
  articleCount ?? articleIds.length;

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const timeText = (ms: number | undefined): string => (ms === undefined ? '' : new Date(ms).toISOString());

const countOf = ({ steps }: LedgerEntry, name: LedgerStep['name']): number | undefined =>
  steps.find((step) => step.name === name)?.count;

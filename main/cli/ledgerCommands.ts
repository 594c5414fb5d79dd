// `imports`, `ledger`, `rollback`: what imports brought, source by source, and the way back.
// Each is a call of the knowledge window.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Rollback } from '../../indexer/pipeline/rollBackImport';
import { type SourceOutcome, sourceOutcomes } from '../../knowledge/vocabulary/importReport';
import {
  type ArticleFate,
  articleFates,
  type ImportRecord,
  type LedgerEntry,
} from '../../knowledge/vocabulary/ledger';
import type { Engine } from '../engine/engine';
import { interruptible, noteEnding } from './interruptible';
import { localTime } from './localTime';
import { printJson, printLine, printTable } from './output';
import { wholeNumber } from './wholeNumber';
import { type CommonOptions, withEngine } from './withEngine';

const words = { waitFor: 'words' } as const;
const { signal } = new AbortController();

export interface LedgerOptions extends CommonOptions {
  readonly outcome?: SourceOutcome;
  readonly import?: string;
  readonly search?: string;
  readonly limit: number;
  readonly export?: string;
  readonly retry?: string;
  readonly articles?: string;
  readonly passwordStdin?: boolean;
}

export interface ImportsOptions extends CommonOptions {
  readonly resume?: boolean;
  readonly cancel?: boolean;
  readonly again?: string;
}

/** Adds the three commands; `command` makes one with the options that all have. */
export function addLedgerCommands(command: (usage: string, description: string) => Command): void {
  command('imports', 'all imports that are remembered, the latest first')
    .option('--resume', 'go on with the paused one, to its end')
    .option('--cancel', 'give the paused one up; what is done is kept')
    .option('--again <IMPORT>', 'read what one that was taken back had brought, as it is now')
    .action(importsCommand);
  command('ledger', 'what became of every source file')
    .addOption(new Option('--outcome <OUTCOME>', 'only these').choices(sourceOutcomes))
    .option('--import <ID>', 'only those of one import')
    .option('--search <TEXT>', 'in name and reason')
    .option('--limit <N>', 'rows at most, 1 to 1000', wholeNumber(1, 1000), 200)
    .option('--export <FILE>', 'write the whole ledger as CSV')
    .option('--articles <ID>', 'every article of one source and what became of it')
    .option('--retry <ID>', 'read one source again')
    .option('--password-stdin', 'with --retry: the first line of stdin opens it; it is kept nowhere')
    .action(ledgerCommand);
  command(
    'rollback <IMPORT>',
    'take a whole import back; what was changed since stays; Ctrl-C ends it, the same command goes on',
  ).action(rollbackCommand);
}

export async function importsCommand(options: ImportsOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      if (options.cancel) engine.cancelImport();
      else if (options.resume) await goOn(engine);
      else if (options.again !== undefined) await repeat(engine, options.again);
      const records = await engine.workspace.importRecords({}, signal);
      if (options.json) return records.forEach(printJson);
      printTable([
        ['import', 'when', 'origin', 'phase', 'articles', 'sources', 'what'],
        ...records.map((record) => [
          ...[record.id, localTime(record.startedAtMs), record.origin, record.phase, String(record.articles)],
          ...[countsOf(record), record.label],
        ]),
      ]);
    },
    options.resume || options.again !== undefined ? {} : words,
  );
}

export async function ledgerCommand(options: LedgerOptions): Promise<void> {
  const work =
    options.export !== undefined
      ? exportLedger
      : options.retry !== undefined
        ? retrySource
        : options.articles !== undefined
          ? listArticles
          : list;
  await withEngine(options, (engine) => work(engine, options), work === retrySource ? {} : words);
}

async function exportLedger({ workspace }: Engine, options: LedgerOptions): Promise<void> {
  const written = await workspace.exportLedger({ token: resolve(options.export ?? '') }, signal);
  if (options.json) printJson(written);
  else printLine(`${written.entries} sources written.`);
}

async function retrySource({ workspace, cancelImport }: Engine, options: LedgerOptions): Promise<void> {
  const [password] = options.passwordStdin ? (await text(process.stdin)).split(/\r?\n/) : [];
  const input = { id: options.retry ?? '', password };
  const report = await interruptible(cancelImport, () => workspace.retrySource(input, signal));
  noteEnding(report);
  if (options.json) return printJson(report);
  const copies = report.duplicates ? `${report.duplicates} left out as a copy, ` : '';
  printLine(`${report.articles} articles imported, ${copies}${report.failed} failed.`);
  for (const { message } of report.failures) process.stderr.write(`${message ?? ''}\n`);
}

async function list({ workspace }: Engine, options: LedgerOptions): Promise<void> {
  const { outcome, import: importId, search = '', limit, json } = options;
  const query = { outcome, importId, search, sort: 'outcome', offset: 0, limit } as const;
  const { total, counts, entries } = await workspace.listLedger(query, signal);
  if (json) return printJson({ total, counts, entries });
  printLine(`${total} sources: ${countsText(counts)}`);
  printTable([
    ['id', 'outcome', 'articles', 'source', 'reason'],
    ...entries.map(({ id, outcome: became, articleIds, articleCount, copies, source, twin, message }) => [
      ...[id, became, String(articleCount ?? articleIds.length), source],
      twin ? twinText(twin) : (message ?? (copies ? `${copies} left out as copies` : '')),
    ]),
  ]);
}

const twinText = ({ source, edited }: NonNullable<LedgerEntry['twin']>): string =>
  edited ? `duplicate of ${source} as it was before it was edited here` : `duplicate of ${source}`;

/** All of them, whatever their number: a page at a time is in memory. */
async function listArticles({ workspace }: Engine, options: LedgerOptions): Promise<void> {
  const { articles: id = '', search = '', json } = options;
  const limit = 1000;
  for (let offset = 0, total = 1; offset < total; offset += limit) {
    const page = await workspace.sourceArticles({ id, search, offset, limit }, signal);
    total = page.total;
    if (json) page.articles.forEach(printJson);
    else {
      if (offset === 0) printLine(`${total} articles: ${fatesText(page.counts)}`);
      printTable(
        page.articles.map(({ key = '', fate, passages, title, twin }) => [
          ...[key, fate, String(passages), title, twin ? `duplicate of ${twin.source}` : ''],
        ]),
      );
    }
  }
}

function fatesText(counts: Readonly<Record<ArticleFate, number>>): string {
  const told = articleFates.filter((fate) => counts[fate] > 0);
  return told.map((fate) => `${counts[fate]} ${fate}`).join(', ') || 'none';
}

/** Exit code 1 where it was cancelled (Ctrl-C). */
export async function rollbackCommand(importId: string, options: CommonOptions): Promise<void> {
  const work = ({ workspace, cancelImport }: Engine) =>
    interruptible(cancelImport, () => workspace.rollBackImport({ importId }, signal));
  const rollback = await withEngine(options, work, {
    onEvent: ({ name, payload }) => {
      if (name === 'rollbackProgress' && process.stderr.isTTY)
        process.stderr.write(`\r\u001b[K${payload.done}/${payload.total} articles`);
    },
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  noteEnding(rollback);
  if (options.json) return printJson(rollback);
  for (const line of rollbackLines(rollback)) printLine(line);
}

function rollbackLines({ removed, restored, kept, already, cancelled }: Rollback): readonly string[] {
  const nothing = removed + restored === 0 && already > 0;
  const earlier = already > 0 ? [`${already} were taken back before.`] : [];
  return [
    ...(cancelled ? ['Cancelled; what was done is kept, and the same command goes on.'] : []),
    ...(nothing && !cancelled ? ['This import was taken back before; `imports --again` reads it anew.'] : []),
    `${removed} articles removed, ${restored} restored, ${kept} kept because they changed since.`,
    ...earlier,
  ];
}

/** Exit code 1 where a source failed or it was cancelled (Ctrl-C). */
async function repeat({ workspace, cancelImport }: Engine, importId: string): Promise<void> {
  noteEnding(await interruptible(cancelImport, () => workspace.repeatImport({ importId }, signal)));
}

/** Until nothing runs any more. Exit code 1 where a source failed, it was cancelled (Ctrl-C), or it failed as a whole. */
async function goOn({ workspace, cancelImport, status }: Engine): Promise<void> {
  const waiting = (await workspace.importRecords({}, signal)).find(({ phase }) => phase === 'paused');
  await interruptible(cancelImport, async () => {
    await workspace.pauseImport({ paused: false }, signal);
    while (status().importRunning) await new Promise((settled) => setTimeout(settled, 100));
  });
  if (!waiting) return;
  const ended = (await workspace.importRecords({}, signal)).find(({ id }) => id === waiting.id);
  // Of a watched folder's that changed nothing there is no record.
  if (ended) noteEnding({ cancelled: ended.phase !== 'done', failed: ended.counts.failed });
}

const countsOf = ({ counts }: ImportRecord): string => countsText(counts);

function countsText(counts: ImportRecord['counts']): string {
  const told = sourceOutcomes.filter((outcome) => counts[outcome] > 0);
  return told.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ') || 'none';
}

// `imports`, `ledger`, `rollback`: what imports brought, source by source, and the way back.
// Each is a call of the knowledge window.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { type SourceOutcome, sourceOutcomes } from '../../knowledge/vocabulary/importReport';
import type { ImportRecord } from '../../knowledge/vocabulary/ledger';
import type { Engine } from '../engine/engine';
import { printJson, printLine, printTable } from './output';
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
  readonly passwordStdin?: boolean;
}

export interface ImportsOptions extends CommonOptions {
  readonly resume?: boolean;
  readonly cancel?: boolean;
}

/** Adds the three commands; `command` makes one with the options that all have. */
export function addLedgerCommands(command: (usage: string, description: string) => Command): void {
  command('imports', 'all imports that are remembered, the latest first')
    .option('--resume', 'go on with the paused one, to its end')
    .option('--cancel', 'give the paused one up; what is done is kept')
    .action(importsCommand);
  command('ledger', 'what became of every source file')
    .addOption(new Option('--outcome <OUTCOME>', 'only these').choices(sourceOutcomes))
    .option('--import <ID>', 'only those of one import')
    .option('--search <TEXT>', 'in name and reason')
    .option('--limit <N>', 'rows at most, 1 to 1000', rowCount, 200)
    .option('--export <FILE>', 'write the whole ledger as CSV')
    .option('--retry <ID>', 'read one source again')
    .option('--password-stdin', 'with --retry: the first line of stdin opens it; it is kept nowhere')
    .action(ledgerCommand);
  command('rollback <IMPORT>', 'take a whole import back; what was changed since stays').action(
    rollbackCommand,
  );
}

export async function importsCommand(options: ImportsOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      if (options.cancel) engine.cancelImport();
      else if (options.resume) await goOn(engine);
      const records = await engine.workspace.importRecords({}, signal);
      if (options.json) return records.forEach(printJson);
      printTable([
        ['import', 'when', 'origin', 'phase', 'articles', 'sources', 'what'],
        ...records.map((record) => [
          ...[record.id, timeOf(record.startedAtMs), record.origin, record.phase, String(record.articles)],
          ...[countsOf(record), record.label],
        ]),
      ]);
    },
    options.resume ? {} : words,
  );
}

export async function ledgerCommand(options: LedgerOptions): Promise<void> {
  const work = options.export !== undefined ? exportLedger : options.retry !== undefined ? retrySource : list;
  await withEngine(options, (engine) => work(engine, options), work === retrySource ? {} : words);
}

async function exportLedger({ workspace }: Engine, options: LedgerOptions): Promise<void> {
  const written = await workspace.exportLedger({ token: resolve(options.export ?? '') }, signal);
  if (options.json) printJson(written);
  else printLine(`${written.entries} sources written.`);
}

async function retrySource({ workspace }: Engine, options: LedgerOptions): Promise<void> {
  const [password] = options.passwordStdin ? (await text(process.stdin)).split(/\r?\n/) : [];
  const report = await workspace.retrySource({ id: options.retry ?? '', password }, signal);
  if (report.failed > 0) process.exitCode = 1;
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
    ...entries.map(({ id, outcome: became, articleIds, source, twin, message }) => [
      ...[id, became, String(articleIds.length), source],
      twin ? `duplicate of ${twin.source}` : (message ?? ''),
    ]),
  ]);
}

export async function rollbackCommand(importId: string, options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const rollback = await engine.workspace.rollBackImport({ importId }, signal);
    if (options.json) return printJson(rollback);
    const { removed, restored, kept } = rollback;
    printLine(`${removed} articles removed, ${restored} restored, ${kept} kept because they changed since.`);
  });
}

/** Until nothing runs any more. */
async function goOn(engine: Engine): Promise<void> {
  await engine.workspace.pauseImport({ paused: false }, signal);
  while (engine.status().importRunning) await new Promise((settled) => setTimeout(settled, 100));
}

const timeOf = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

const countsOf = ({ counts }: ImportRecord): string => countsText(counts);

function countsText(counts: ImportRecord['counts']): string {
  const told = sourceOutcomes.filter((outcome) => counts[outcome] > 0);
  return told.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ') || 'none';
}

function rowCount(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1000) return value;
  throw new InvalidArgumentError('a whole number from 1 to 1000 is expected.');
}

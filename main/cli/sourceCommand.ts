// `source`: one page of a source of the ledger as it is, to be held against its articles (`ledger --articles`).
// The call behind the knowledge window's side-by-side view: words are printed, drawn pages written to a file.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { guardPlace } from '../../indexer/disk/guardPlace';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Engine } from '../engine/engine';
import { printJson, printLine } from './output';
import { wholeNumber } from './wholeNumber';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

interface SourceOptions extends CommonOptions {
  readonly page: number;
  readonly out?: string;
}

/** Adds the command; `command` makes one with the options that all have. */
export function addSourceCommand(command: (usage: string, description: string) => Command): void {
  command('source <SOURCE>', 'a page of a source (its id in the ledger, or its name) as it is')
    .option('--page <N>', 'from 1; beyond the end, the last one', wholeNumber(1, 10_000_000), 1)
    .option('--out <FILE>', 'where a drawn page (PDF, picture) is written, as WebP')
    .action(sourceCommand);
}

export async function sourceCommand(name: string, options: SourceOptions): Promise<void> {
  await withEngine(options, (engine) => printPage(engine, name, options), { waitFor: 'words' });
}

async function printPage(engine: Engine, name: string, { page, out, json }: SourceOptions): Promise<void> {
  const id = await idOf(engine, name);
  const view = await workspaceCall(engine, 'viewSource', { id, page: page - 1 });
  const { shown, ...place } = view;
  const told = { ...place, page: place.page + 1 };
  if (shown.kind === 'text') {
    if (json) return printJson({ ...told, text: shown.text });
    printLine(placeLine(told));
    return printLine(shown.text);
  }
  const { width, height, mediaType } = shown;
  const file = out === undefined ? undefined : resolve(out);
  if (file !== undefined) await guardPlace(file, () => writeFile(file, shown.bytes as unknown as Uint8Array));
  if (json) return printJson({ ...told, mediaType, width, height, ...(file !== undefined && { file }) });
  printLine(placeLine(told));
  printLine(file ?? `a drawn page, ${width} × ${height}: --out FILE writes it`);
}

interface Place {
  readonly page: number;
  readonly pages: number;
  readonly name?: string;
  readonly part?: string;
}

const placeLine = ({ page, pages, name, part }: Place): string =>
  [`page ${page} of ${pages}`, part ?? name].filter(Boolean).join(': ');

/** An id stands for itself; a name, or the end of one, for the only source that has it. */
async function idOf(engine: Engine, name: string): Promise<string> {
  const query = { search: name, sort: 'name', offset: 0, limit: 1000 } as const;
  const { entries } = await workspaceCall(engine, 'listLedger', query);
  const exact = entries.filter(({ source }) => source === name);
  const ending = entries.filter(({ source }) => source.endsWith(`/${name}`));
  const [found, other] = exact.length > 0 ? exact : ending;
  if (found && other) throw new TablettError('SOURCE_MISSING', { path: `${name} (several end in it)` });
  return found?.id ?? name;
}

// `columns`: the first rows of a table of unknown columns, and which of them become articles.
// The calls of the knowledge window's dialog; a mapping is remembered for every table with the same columns.
import type { Command } from 'commander';
import { interruptible, noteEnding } from './interruptible';
import { printJson, printLine, printTable } from './output';
import { wholeNumber } from './wholeNumber';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

interface ColumnsOptions extends CommonOptions {
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly title?: string;
  readonly body?: readonly string[];
  readonly id?: string;
  readonly state?: string;
  readonly language?: string;
}

/** Adds the command; `command` makes one with the options that all have. */
export function addColumnsCommand(command: (usage: string, description: string) => Command): void {
  command('columns <SOURCE>', 'show a table of the ledger (its id), or map its columns with --body')
    .option('--sheet <NAME>', 'a sheet other than the first')
    .option('--header-row <N>', 'where the column names stand, 1 to 1000', wholeNumber(1, 1000))
    .option(
      '--body <COLUMN...>',
      'columns that make up the text, in order: maps the table and reads it again',
    )
    .option('--title <COLUMN>', 'column of the title')
    .option('--id <COLUMN>', 'column by which a row is known again')
    .option('--state <COLUMN>', 'column of the state (draft, validated, archived)')
    .option('--language <COLUMN>', 'column of the language')
    .action(columnsCommand);
}

async function columnsCommand(id: string, options: ColumnsOptions): Promise<void> {
  if (options.body) return mapColumns(id, options.body, options);
  const { sheet, headerRow } = options;
  await withEngine(
    options,
    async (engine) => {
      const preview = await workspaceCall(engine, 'previewTable', { id, sheet, headerRow });
      if (options.json) return printJson(preview);
      const { sheets, columns, rows, map } = preview;
      if (sheets.length > 0) printLine(`sheets: ${sheets.join(', ')}`);
      if (map)
        printLine(
          `row ${map.headerRow} names the columns; title: ${map.title}; text: ${map.body.join(', ')}`,
        );
      printTable([columns, ...rows.slice(0, 10).map((row) => row.map(shortened))]);
    },
    { waitFor: 'words' },
  );
}

async function mapColumns(id: string, body: readonly string[], options: ColumnsOptions): Promise<void> {
  const { sheet, headerRow, title, id: idColumn, state, language } = options;
  await withEngine(options, async (engine) => {
    const { map: proposed } = await workspaceCall(engine, 'previewTable', { id, sheet, headerRow });
    const map = {
      headerRow: headerRow ?? proposed?.headerRow ?? 1,
      title: title ?? '',
      body: [...body],
      ...(proposed?.sheet !== undefined && { sheet: proposed.sheet }),
      ...(idColumn !== undefined && { id: idColumn }),
      ...(state !== undefined && { state }),
      ...(language !== undefined && { language }),
    };
    const report = await interruptible(engine.cancelImport, () =>
      workspaceCall(engine, 'mapTable', { id, map }),
    );
    noteEnding(report);
    if (options.json) return printJson(report);
    printLine(`${report.articles} articles imported, ${report.failed} failed.`);
    for (const { message } of report.failures) process.stderr.write(`${message ?? ''}\n`);
  });
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

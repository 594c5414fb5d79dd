// `export PLACE`: the whole base as files that any program reads and `import` takes back.
// Writes nothing itself.
import { basename, join, resolve } from 'node:path';
import { printJson, printLine } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface ExportOptions extends CommonOptions {
  readonly format?: 'markdown' | 'jsonl';
}

/** Without a format the ending of the place decides. */
export async function exportCommand(place: string, options: ExportOptions): Promise<void> {
  const kind = options.format ?? (/\.(?:jsonl|ndjson)$/i.test(place) ? 'jsonl' : 'markdown');
  const path = resolve(place);
  await withEngine(
    options,
    async (engine) => {
      const { articles, name } = await workspaceCall(engine, 'exportBase', { token: path, kind });
      // A folder that was not empty has got one of its own for the export.
      const written = name === basename(path) ? path : join(path, name);
      if (options.json) printJson({ articles, path: written });
      else printLine(`${articles} articles written to ${written}.`);
    },
    { waitFor: 'words' },
  );
}

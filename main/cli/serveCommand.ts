// `serve`: for which products and brands this installation gives answers.
// Shows and changes the setting; answering by it is the engine's business.
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface ServeOptions extends CommonOptions {
  readonly scope?: readonly string[];
}

export async function serveCommand({ scope, ...options }: ServeOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      if (scope) await workspaceCall(engine, 'changeServing', { scope: [...scope] });
      const { settings, known } = await workspaceCall(engine, 'readServing', {});
      if (options.json) return printJson({ ...settings, known });
      printLine(settings.scope.length > 0 ? `Serves ${settings.scope.join(', ')}.` : 'Serves all.');
      if (known.length > 0)
        printTable([['scope', 'articles'], ...known.map(({ name, articles }) => [name, String(articles)])]);
    },
    { waitFor: 'words' },
  );
}

// `stale`: articles due for a look, with the reasons.
// Prints what the window lists.
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export async function staleCommand(options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const stale = await workspaceCall(engine, 'staleArticles', {});
      if (options.json) return printJson(stale);
      printLine(`${stale.length} articles`);
      printTable([
        ['article', 'title', 'reasons'],
        ...stale.map(({ article, reasons }) => [
          article.articleId,
          article.title,
          reasons.map(({ kind, detail }) => (detail === undefined ? kind : `${kind} (${detail})`)).join(', '),
        ]),
      ]);
    },
    { waitFor: 'words' },
  );
}

// `stale`: articles due for a look, with the reasons.
// Prints what the window lists.
import type { StaleReason } from '../../knowledge/vocabulary/review';
import { localDay } from '../engine/localDay';
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
          reasons.map(reasonText).join(', '),
        ]),
      ]);
    },
    { waitFor: 'words' },
  );
}

function reasonText({ kind, detail, atMs }: StaleReason): string {
  const when = kind === 'neverFound' ? 'answers since' : 'asked';
  const asked = atMs === undefined ? '' : `, ${when} ${localDay(atMs)}`;
  return detail === undefined ? kind : `${kind} (${detail}${asked})`;
}

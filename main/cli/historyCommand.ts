// `history ARTICLE`: what an article said before, and the way back.
// Versions are those of the journal.
import { TablettError } from '../../knowledge/errors/tablettError';
import { type ArticleId, articleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../engine/engine';
import { findArticleId } from './findArticleId';
import { localTime } from './localTime';
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface HistoryOptions extends CommonOptions {
  readonly show?: string;
  readonly restore?: string;
}

export async function historyCommand(
  name: string,
  { show, restore, ...options }: HistoryOptions,
): Promise<void> {
  const use = restore === undefined ? ({ waitFor: 'words' } as const) : {};
  await withEngine(
    options,
    async (engine) => {
      const id = await idOf(name, engine);
      if (restore !== undefined) {
        await workspaceCall(engine, 'restoreVersion', { articleId: id, versionId: restore });
        return options.json ? printJson({ restored: restore }) : printLine(`Restored version ${restore}.`);
      }
      if (show !== undefined) {
        const laid = await workspaceCall(engine, 'articleVersion', { articleId: id, versionId: show });
        return options.json ? printJson(laid) : void process.stdout.write(laid.version);
      }
      const versions = await workspaceCall(engine, 'articleHistory', { articleId: id });
      if (versions.length === 0) await findArticleId(name, engine);
      if (options.json) return printJson(versions);
      printTable([
        ['version', 'when', 'cause', 'title'],
        ...versions.map(({ id: version, atMs, cause, title }) => [
          ...[version, localTime(atMs), cause, title],
        ]),
      ]);
    },
    use,
  );
}

/** A removed article is still known by its id. */
async function idOf(name: string, engine: Engine): Promise<ArticleId> {
  try {
    return await findArticleId(name, engine);
  } catch (thrown) {
    if (thrown instanceof TablettError && thrown.code === 'ARTICLE_MISSING') return articleId(name);
    throw thrown;
  }
}

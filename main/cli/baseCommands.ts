// `status`, `articles`, `show`, `remove`, `backup`, `restore`: looking after the base.
// Only `restore` works on a base that is closed; the others ask the engine.
import { resolve } from 'node:path';
import { restoreStore } from '../../indexer/store/restoreStore';
import { allArticles, findArticleId, findArticleIds } from './findArticleId';
import { printJson, printLine, printTable } from './output';
import { percent } from './percent';
import { type CommonOptions, dataDirOf, withEngine } from './withEngine';

/** Waits until the model stands or is known to be missing; that is told, and no failure. */
export async function statusCommand(options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      await engine.modelReady().catch(() => {});
      const status = engine.status();
      if (options.json) return printJson({ ...status, dataDir: dataDirOf(options) });
      printLine(`${status.articles} articles in ${status.chunks} chunks at ${dataDirOf(options)}`);
      printLine(
        `Model ${status.model.name}: ${status.model.state}, ${percent(status.model.embeddedShare)} embedded`,
      );
    },
    { waitFor: 'words' },
  );
}

export async function articlesCommand(options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const rows: string[][] = [['id', 'language', 'title', 'source']];
      for await (const article of allArticles(engine)) {
        if (options.json) printJson(article);
        else rows.push([article.id, article.language, article.title, article.source]);
      }
      if (!options.json) printTable(rows);
    },
    { waitFor: 'words' },
  );
}

export async function showCommand(name: string, options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const article = await engine.openArticle(await findArticleId(name, engine));
      if (options.json) return printJson(article);
      printLine(`${article.title}\n${article.source} · ${article.language}\n\n${article.text}`);
    },
    { waitFor: 'words' },
  );
}

export async function removeCommand(name: string, options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const ids = await findArticleIds(name, engine);
      await engine.removeArticles(ids);
      if (options.json) printJson({ removed: ids.length });
      else printLine(`${ids.length} removed.`);
    },
    { waitFor: 'words' },
  );
}

export async function backupCommand(file: string, options: CommonOptions): Promise<void> {
  await withEngine(options, (engine) => engine.backup(resolve(file)), { waitFor: 'words' });
  if (options.json) printJson({ backup: resolve(file) });
  else printLine(`Backed up to ${file}.`);
}

/** Needs the folder for itself: no engine is open. */
export async function restoreCommand(file: string, options: CommonOptions): Promise<void> {
  await restoreStore({ dir: dataDirOf(options), file: resolve(file) });
  if (options.json) printJson({ restored: resolve(file) });
  else printLine(`Restored from ${file}.`);
}

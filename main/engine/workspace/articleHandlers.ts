// Article calls of the knowledge window: binds them to the desk, turns articles into Markdown.
// One line a call where that is enough.
import { basename } from 'node:path';
import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { articleCalls } from '../../../knowledge/contract/workspace/articleCalls';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { ArticleHead } from '../../../knowledge/ports';
import type { Article } from '../../../knowledge/vocabulary/article';
import { keepingOf } from '../../../knowledge/vocabulary/keeping';
import { ArticleDesk } from './articleDesk';
import { draftArticle } from './draftArticle';
import { exportBase } from './exportBase';
import { findArticles } from './findArticles';
import { changedSource } from './sourceOfArticle';
import type { WorkspaceParts } from './workspaceParts';

export function articleHandlers(parts: WorkspaceParts): Handlers<typeof articleCalls> {
  const desk = new ArticleDesk(parts);
  const { store } = parts;
  return {
    findArticles: async (search) => {
      const heads = await allHeads(store);
      return findArticles(heads, ({ id }) => store.chunkIdsOf(id).length, search);
    },
    editArticle: async ({ articleId }) => {
      const article = await desk.article(articleId);
      const changed = await changedSource(article, parts);
      const conflict = changed && {
        title: changed.article.title,
        source: await markdownOf(changed.article),
        keeping: { ...keepingOf(article), ...changed.claims },
        changedAtMs: changed.changedAtMs,
      };
      const markdown = await markdownOf(article);
      return { article, keeping: keepingOf(article), markdown, conflict: conflict ?? null };
    },
    previewArticle: (written, signal) => draftArticle(written, parts, undefined, signal),
    saveArticle: (edit) => desk.save(edit),
    changeKeeping: async ({ articleIds, change }) => ({ changed: await desk.keep(articleIds, change) }),
    chooseMaster: async ({ articleId, master }) => {
      await desk.chooseMaster(articleId, master);
      return {};
    },
    articleHistory: async ({ articleId }) =>
      (await desk.versions(articleId)).map(({ id, atMs, cause, article, present }) => ({
        ...{ id, atMs, cause, present },
        title: article.title,
      })),
    articleVersion: async ({ articleId, versionId }) => {
      const { article } = await desk.version(articleId, versionId);
      const present = await store.article(articleId);
      const texts = { version: await markdownOf(article), present: present ? await markdownOf(present) : '' };
      return { ...texts, title: article.title, keeping: keepingOf(article) };
    },
    restoreVersion: async ({ articleId, versionId }) => {
      await desk.restore(articleId, versionId);
      return {};
    },
    openAsset: async ({ asset }) => {
      const picture = await store.asset(asset);
      if (!picture) throw new TablettError('ASSET_MISSING', { id: asset });
      return { mediaType: picture.mediaType, bytes: Uint8Array.from(picture.bytes) };
    },
    readServing: async () => ({
      settings: parts.serving.settings,
      known: scopesOf(await allHeads(store)),
    }),
    changeServing: (change) => parts.serving.change(change),
    exportBase: async ({ token, kind }) => {
      const [path = ''] = parts.pathsOf(token);
      const { articles, path: written } = await exportBase({ path, kind }, parts);
      return { articles, name: basename(written) };
    },
  };
}

async function allHeads(store: WorkspaceParts['store']): Promise<readonly ArticleHead[]> {
  const heads: ArticleHead[] = [];
  for await (const head of store.listArticles()) heads.push(head);
  return heads;
}

/** Each name with the number of articles that are for it, the most frequent first. */
function scopesOf(heads: readonly ArticleHead[]) {
  const counts = new Map<string, number>();
  for (const name of heads.flatMap((head) => keepingOf(head).scope))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, articles]) => ({ name, articles })).sort((a, b) => b.articles - a.articles);
}

/** The library that writes Markdown is loaded when it is first needed: no answer waits for it. */
async function markdownOf(article: Article): Promise<string> {
  const { articleToMarkdown } = await import('../../../indexer/write/articleToMarkdown');
  return articleToMarkdown(article);
}

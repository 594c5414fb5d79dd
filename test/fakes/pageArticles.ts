// The page's side of the article calls without an engine: an invented base that can be searched, edited and kept.
// For component tests and for looking at the screens; nothing of it is shipped.
import type { Client } from '../../knowledge/contract/defineCall';
import type { articleCalls } from '../../knowledge/contract/workspace/articleCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Article } from '../../knowledge/vocabulary/article';
import { articleId } from '../../knowledge/vocabulary/ids';
import { articleStates, type Keeping } from '../../knowledge/vocabulary/keeping';
import { articleText, versionsOf } from './articleTexts';
import { baseArticles } from './baseContent';
import { markdownBlocks } from './markdownArticle';

type Api = Client<typeof articleCalls>;
type ListedArticle = Awaited<ReturnType<Api['findArticles']>>['articles'][number];
type KeepingChange = Parameters<Api['changeKeeping']>[0]['change'];

interface Kept {
  readonly listed: ListedArticle;
  readonly markdown: string;
}

/** Answers by call; `noted` in pageApi.ts wraps them. */
export function pageArticles(nowMs: number): Api {
  const kept = new Map<string, Kept>(
    baseArticles(nowMs).map(({ topic: _, ...listed }) => [
      listed.id,
      { listed, markdown: articleText(listed.id, listed.title) },
    ]),
  );
  const find = (id: string): Kept => {
    const found = kept.get(id);
    if (!found) throw new TablettError('ARTICLE_MISSING');
    return found;
  };
  const keep = (id: string, listed: ListedArticle, markdown: string) =>
    void kept.set(id, { listed, markdown });
  let served: string[] = [];
  /** Whose keepers have decided for what is written here. */
  const settled = new Set<string>();
  return {
    findArticles: async (input) => found([...kept.values()], input),
    editArticle: async ({ articleId: id }) => {
      const { listed, markdown } = find(id);
      // The second article's source has changed since it was detached.
      const conflict =
        id === 'b1' && listed.keeping.master === 'here' && !settled.has(id)
          ? {
              ...{ title: listed.title, source: markdown.replace('14 Tagen', '30 Tagen') },
              ...{ keeping: { ...listed.keeping, scope: ['gas'] }, changedAtMs: nowMs - 3_600_000 },
            }
          : null;
      return { article: articleOf(listed, markdown), keeping: listed.keeping, markdown, conflict };
    },
    previewArticle: async ({ title, markdown }) => previewOf(title, markdown, nowMs),
    saveArticle: async ({ articleId: id, expectedHash, title, markdown, keeping }) => {
      if (id === undefined) return created(kept, title, markdown, keeping ?? {}, nowMs);
      const { listed } = find(id);
      if (listed.keeping.master === 'source') throw new TablettError('ARTICLE_OF_SOURCE');
      if (expectedHash !== undefined && expectedHash !== listed.contentHash)
        throw new TablettError('ARTICLE_CHANGED');
      const changed = { ...listed, title, contentHash: `${listed.contentHash}+`, changedAtMs: nowMs };
      keep(id, { ...changed, keeping: changedKeeping(listed.keeping, keeping ?? {}) }, markdown);
      return { articleId: articleId(id), embeddedChunks: 1, keptChunks: listed.chunks - 1 };
    },
    changeKeeping: async ({ articleIds, change }) => {
      for (const id of articleIds) {
        const { listed, markdown } = find(id);
        keep(id, { ...listed, keeping: changedKeeping(listed.keeping, change) }, markdown);
      }
      return { changed: articleIds.length };
    },
    chooseMaster: async ({ articleId: id, master }) => {
      const { listed, markdown } = find(id);
      if (master === 'here' && listed.keeping.master === 'here') settled.add(id);
      keep(id, { ...listed, keeping: { ...listed.keeping, master } }, markdown);
      return {};
    },
    articleHistory: async ({ articleId: id }) =>
      versionsOf(find(id).listed.title, nowMs).map(({ was: _, ...version }) => version),
    articleVersion: async ({ articleId: id, versionId }) => {
      const version = versionsOf('', nowMs).find((each) => each.id === versionId);
      if (!version) throw new TablettError('VERSION_MISSING');
      const { listed, markdown } = find(id);
      const title = version.title || listed.title;
      return { version: version.was, present: markdown, title, keeping: listed.keeping };
    },
    restoreVersion: async ({ articleId: id, versionId }) => {
      const version = versionsOf('', nowMs).find((each) => each.id === versionId);
      if (!version) throw new TablettError('VERSION_MISSING');
      keep(id, find(id).listed, version.was);
      return {};
    },
    openAsset: async () => ({ mediaType: 'image/png', bytes: new Uint8Array() }),
    readServing: async () => ({ settings: { scope: served }, known: [{ name: 'strom', articles: 2 }] }),
    changeServing: async ({ scope }) => {
      served = scope;
      return { scope };
    },
    exportBase: async () => ({ articles: kept.size, name: 'silbertablett' }),
  };
}

function found(all: readonly Kept[], input: Parameters<Api['findArticles']>[0]) {
  const { search = '', state, language, sort = 'title', offset = 0, limit = 200 } = input;
  const words = search.toLowerCase().split(/\s+/);
  const matching = all
    .map(({ listed }) => listed)
    .filter(({ title, source, keeping }) =>
      words.every((word) => `${title} ${source} ${keeping.owner ?? ''}`.toLowerCase().includes(word)),
    )
    .filter((each) => language === undefined || each.language === language);
  const shown = matching.filter(({ keeping }) => state === undefined || keeping.state === state);
  const by = {
    title: (a: ListedArticle, b: ListedArticle) => a.title.localeCompare(b.title, 'de'),
    changed: (a: ListedArticle, b: ListedArticle) => b.changedAtMs - a.changedAtMs,
    source: (a: ListedArticle, b: ListedArticle) => a.source.localeCompare(b.source, 'de'),
    state: (a: ListedArticle, b: ListedArticle) =>
      articleStates.indexOf(a.keeping.state) - articleStates.indexOf(b.keeping.state),
  }[sort];
  const count = (wanted: string) => matching.filter(({ keeping }) => keeping.state === wanted).length;
  return {
    total: shown.length,
    counts: Object.fromEntries(articleStates.map((each) => [each, count(each)])) as Record<
      (typeof articleStates)[number],
      number
    >,
    articles: shown.sort(by).slice(offset, offset + limit),
  };
}

function changedKeeping(keeping: Keeping, change: KeepingChange): Keeping {
  const all = { ...keeping, ...change };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Keeping;
}

function articleOf(listed: ListedArticle, markdown: string): Article {
  const { chunks: _, ...head } = listed;
  return { ...head, ...markdownBlocks(markdown) };
}

function previewOf(title: string, markdown: string, nowMs: number): Article {
  const times = { changedAtMs: nowMs, importedAtMs: nowMs };
  const base = { id: articleId('preview'), title, language: 'de' as const, source: '', contentHash: '' };
  return { ...base, ...times, ...markdownBlocks(markdown) };
}

function created(
  kept: Map<string, Kept>,
  title: string,
  markdown: string,
  change: KeepingChange,
  nowMs: number,
) {
  const id = articleId(`n${kept.size}`);
  const fresh: Keeping = {
    state: 'workInProgress',
    audience: 'internal',
    scope: [],
    tags: [],
    master: 'here',
  };
  const times = { changedAtMs: nowMs, importedAtMs: nowMs };
  const listed = {
    ...{
      id,
      title,
      language: 'de' as const,
      source: 'hier/neu.md',
      contentHash: `h${id}`,
      ...times,
      chunks: 1,
    },
    keeping: changedKeeping(fresh, change),
  };
  kept.set(id, { listed, markdown });
  return { articleId: id, embeddedChunks: 1, keptChunks: 0 };
}

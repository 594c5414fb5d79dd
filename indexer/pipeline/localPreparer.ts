// The Preparer in the caller's thread: reads a source, extracts it, cuts its articles.
// Keeps the source opened last; embeds and stores nothing.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { Article, Asset } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { BesideStamp } from '../../knowledge/vocabulary/ledger';
import type { SourceFile } from '../../knowledge/vocabulary/sourceFile';
import { articleFromMarkdown } from '../extract/articleFromMarkdown';
import { extractArticles } from '../extract/extractArticles';
import { mailAsText } from '../extract/mail/mailAsText';
import { mainText } from '../extract/mainText';
import type { Recognition } from '../extract/recognise/recognisePages';
import { previewTable } from '../extract/tables/previewTable';
import { unlockSource } from '../extract/unlock/unlockSource';
import { viewSource } from '../extract/view/viewSource';
import { type AskedBeside, readBeside } from '../read/readBeside';
import { readSource, sourceFromBytes } from '../read/readSource';
import { FolderWiki } from './folderWiki';
import { articleIdOf, identifyArticle, prepareArticle } from './prepareArticle';
import type { LineFault, OfferedArticle, Preparer, SourceRequest, TakenArticle } from './preparer';
import { factsOfArticles, factsOfFile } from './sourceFacts';
import { textHashOf } from './textHash';

type CountTokens = (text: string) => number;

interface SourceArticles {
  readonly path: string;
  /** Those that were not taken yet: a table of 20,000 rows would be held until its last one. */
  readonly articles: Map<ArticleId, Article>;
  readonly taken: Set<ArticleId>;
  /** Pictures of those that have any. */
  readonly assets: ReadonlyMap<ArticleId, readonly Asset[]>;
  readonly claimed: ReadonlyMap<ArticleId, ArticleId>;
  /** What the source itself says of how they are kept. */
  readonly claims: ReadonlyMap<ArticleId, Partial<Keeping>>;
  readonly faults: readonly LineFault[];
  readonly beside: readonly AskedBeside[];
}

/** `countTokens`: tokens of a text in the embedding model's own measure · without `recognition`, scans stay unread. */
export function localPreparer(countTokens: CountTokens, recognition?: Recognition): Preparer {
  let opened: SourceArticles | undefined;
  const tools: LocalTools = { wiki: new FolderWiki(), recognition };
  return {
    async open(request, signal) {
      refuseAborted(signal);
      const startedAtMs = performance.now();
      const file = await read(request);
      const readAtMs = performance.now();
      const facts = factsOfFile(file, readAtMs - startedAtMs);
      const { path, knownHash } = request;
      if (file.contentHash === knownHash && !holdsSeveral(file))
        return { offered: [{ id: articleIdOf(path), contentHash: knownHash }], faults: [], facts };
      opened = await articlesOf(file, request, tools);
      const articles = [...opened.articles.values()];
      const offered = offeredBy(opened, request);
      const extracted = factsOfArticles(articles, performance.now() - readAtMs);
      const beside = opened.beside.length > 0 ? { beside: opened.beside.map(withoutHash) } : {};
      return { offered, faults: opened.faults, facts: { ...facts, ...extracted, ...beside } };
    },
    async take(request, ids, signal) {
      refuseAborted(signal);
      // Taken again: an answer got lost on its way.
      if (opened?.path !== request.path || ids.some((id) => opened?.taken.has(ownIdOf(id, request))))
        opened = await articlesOf(await read(request), request, tools);
      const source = opened;
      return ids.map((id) => takeArticle(id, source, request, countTokens));
    },
    async cut(article, signal) {
      refuseAborted(signal);
      return prepareArticle(article, countTokens);
    },
    async draft(draft, signal) {
      refuseAborted(signal);
      return articleFromMarkdown(draft);
    },
    async preview(request, place, signal) {
      refuseAborted(signal);
      return previewTable(await read(request), request.columns ?? [], place);
    },
    async view(request, page, signal) {
      refuseAborted(signal);
      return viewSource(await read(request), page, request.password);
    },
    async mail(request, signal) {
      refuseAborted(signal);
      return mailAsText(await read(request));
    },
    close: async () => {
      opened = undefined;
      await recognition?.recogniser.close();
    },
  };
}

function offeredBy(
  { articles, claimed, claims }: SourceArticles,
  { source }: SourceRequest,
): readonly OfferedArticle[] {
  return [...articles.values()].map((article) => {
    const { id, contentHash, title } = article;
    const claimedId = claimed.get(id);
    const key = article.source === source ? {} : { key: article.source.slice(source.length + 1) };
    const claim = claims.get(id);
    const archived = claim?.state === 'archived' ? ({ archived: true } as const) : {};
    const text = { hash: textHashOf(article, claim), title, ...key, ...archived };
    return { id, contentHash, text, ...(claimedId && { claimedId }) };
  });
}

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TablettError('CANCELLED');
}

const read = ({ source, path, password }: SourceRequest): Promise<SourceFile> =>
  readSource(
    { source, path, named: true },
    password === undefined ? undefined : (bytes) => unlockSource(bytes, password, source),
  );

/** Its rows or members are known by a hash of their own: one that changed leaves the others as they are. */
const severalArticles: ReadonlySet<SourceFile['format']> = new Set([
  'csv',
  'jsonl',
  'xlsx',
  'xls',
  'ods',
  'zip',
  'eml',
  'msg',
]);
const holdsSeveral = ({ format }: SourceFile): boolean => severalArticles.has(format);

/** What is kept from source to source. */
interface LocalTools {
  readonly wiki: FolderWiki;
  readonly recognition: Recognition | undefined;
}

async function articlesOf(
  file: SourceFile,
  { source, path, nowMs, columns, password }: SourceRequest,
  { wiki, recognition }: LocalTools,
): Promise<SourceArticles> {
  const near = readBeside(path);
  const { articles: contents, problems } = await extractArticles(asRead(file, source), {
    openMember:
      password === undefined
        ? sourceFromBytes
        : async (bytes, member) =>
            sourceFromBytes(await unlockSource(bytes, password, member.source), member),
    beside: near.read,
    standing: () => wiki.standingOf(path),
    ...(columns && { columns }),
    ...(password !== undefined && { password }),
    ...(recognition && { recognition, onMember: recognition.onStep }),
  });
  const beside = near.asked();
  const contentHash = hashWith(file.contentHash, beside);
  const origin = { path, source, contentHash, changedAtMs: file.changedAtMs };
  const articles = new Map<ArticleId, Article>();
  const assets = new Map<ArticleId, readonly Asset[]>();
  const claimed = new Map<ArticleId, ArticleId>();
  const claims = new Map<ArticleId, Partial<Keeping>>();
  for (const content of contents) {
    const article = identifyArticle(content, origin, nowMs);
    articles.set(article.id, article);
    if (content.assets) assets.set(article.id, content.assets);
    if (content.claimedId) claimed.set(article.id, content.claimedId);
    if (content.keeping) claims.set(article.id, content.keeping);
  }
  const faults = problems.map(({ code, message, member }) => ({ code, message, ...(member && { member }) }));
  return { path, articles, taken: new Set(), assets, claimed, claims, faults, beside };
}

/** A page is what its bytes say and what the pictures beside it show. Without any, the hash of its bytes. */
function hashWith(contentHash: string, beside: readonly AskedBeside[]): string {
  if (beside.length === 0) return contentHash;
  const all = [contentHash, ...beside.map(({ path, hash = '' }) => `${basename(path)} ${hash}`)];
  return createHash('sha256').update(all.join('\n')).digest('hex');
}

function withoutHash({ hash: _hash, ...stamp }: AskedBeside): BesideStamp {
  return stamp;
}

/** Of a page of the web only the article: what stands around it is the same on every page. */
function asRead(file: SourceFile, source: string): SourceFile {
  const isWebPage = file.format === 'html' && /^https?:\/\//i.test(source);
  return isWebPage ? { ...file, text: mainText(file.text) } : file;
}

/** What the source itself calls an article that was granted another id. */
const ownIdOf = (id: ArticleId, { granted }: SourceRequest): ArticleId => granted?.[id] ?? id;

function takeArticle(
  id: ArticleId,
  { articles, taken, assets, claims }: SourceArticles,
  request: SourceRequest,
  countTokens: CountTokens,
): TakenArticle {
  try {
    const ownId = ownIdOf(id, request);
    const article = articles.get(ownId);
    // Gone between opening and taking: the file was changed meanwhile.
    if (!article) throw new TablettError('SOURCE_MISSING', { path: request.source });
    articles.delete(ownId);
    taken.add(ownId);
    const pictures = assets.get(ownId);
    const prepared = prepareArticle({ ...article, id }, countTokens);
    const claim = claims.get(ownId);
    const whole = pictures ? { ...prepared, assets: pictures } : prepared;
    return { kind: 'prepared', prepared: whole, ...(claim && { claims: claim }) };
  } catch (thrown) {
    const { code, details } = toTablettError(thrown, 'prepareArticle');
    return { kind: 'failed', id, failure: { code, details } };
  }
}

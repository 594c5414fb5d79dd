// From extracted content to an article with its chunks, ready to be embedded: identity, language, analysed words.
// Knows the formats' common outcome only; reads no file, embeds nothing.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { analyseWords } from '../../knowledge/language/analyseWords';
import { detectLanguage } from '../../knowledge/language/detectLanguage';
import { splitSentences } from '../../knowledge/language/splitSentences';
import type { PassageText } from '../../knowledge/ports';
import type { Article, ArticleContent, Asset } from '../../knowledge/vocabulary/article';
import type { Chunk } from '../../knowledge/vocabulary/chunk';
import { type ArticleId, articleId } from '../../knowledge/vocabulary/ids';
import { importedKeeping } from '../../knowledge/vocabulary/keeping';
import { chunkArticle } from '../chunk/chunkArticle';

/** How often the title's words count in each chunk: see docs/measurements.md, "title weight". */
const titleRepeats = 2;

/** Pages above an article that its meaning is told with: the nearest say most, and the context takes room from the text. */
const nearestPlaces = 2;

/** Where content came from. `path`: the file, which makes the id · `source`: its name as shown; times in ms since 1970, UTC. */
export interface Origin {
  readonly path: string;
  readonly source: string;
  readonly contentHash: string;
  readonly changedAtMs: number;
}

/** A chunk with its analysed words (space-joined) and the text that is embedded. */
export interface PreparedChunk {
  readonly chunk: Chunk;
  readonly terms: string;
  readonly passage: PassageText;
}

export interface PreparedArticle {
  readonly article: Article;
  /** Its pictures, where it comes from a source. */
  readonly assets?: readonly Asset[];
  readonly chunks: readonly PreparedChunk[];
}

/** The id of an article stays the same for the same file (and row), however the path was written. */
export function articleIdOf(path: string, key?: string): ArticleId {
  const place = key === undefined ? resolve(path) : `${resolve(path)}#${key}`;
  return articleId(createHash('sha256').update(place).digest('hex').slice(0, 20));
}

/** SHA-256 of what a row or member holds, so that one that changed does not re-embed its whole file. */
export function contentHashOf({ title, text, language, keeping, assets }: ArticleContent): string {
  const beside = keeping || assets ? [keeping ?? null, assets?.map(({ id }) => id) ?? []] : [];
  return createHash('sha256')
    .update(JSON.stringify([title, text, language, ...beside]))
    .digest('hex');
}

/** Names, dates and language for extracted content. `nowMs`: the time of this import. */
export function identifyArticle(content: ArticleContent, origin: Origin, nowMs: number): Article {
  const { title, text, blocks, key } = content;
  const { changedAtMs, keeping } = timeAndKeeping(content, origin, nowMs);
  return {
    id: articleIdOf(origin.path, key),
    title,
    text,
    blocks,
    language: content.language ?? detectLanguage(`${title}\n${text.slice(0, 4000)}`),
    source: key === undefined ? origin.source : `${origin.source}#${key}`,
    contentHash: key === undefined ? origin.contentHash : contentHashOf(content),
    changedAtMs,
    importedAtMs: nowMs,
    ...(keeping && { keeping: { ...importedKeeping, ...keeping } }),
  };
}

/** Clocks of two places differ; what lies further ahead is no time at which anything was written. */
const clockSlackMs = 86_400_000;

/** What a source claims may lie in the future: a clock was wrong, or somebody wants to look young. */
function timeAndKeeping(
  { writtenAtMs, changedAtMs, keeping }: ArticleContent,
  origin: Origin,
  nowMs: number,
): Pick<Article, 'changedAtMs'> & Pick<ArticleContent, 'keeping'> {
  if (writtenAtMs !== undefined && writtenAtMs <= nowMs + clockSlackMs)
    return { changedAtMs: Math.min(writtenAtMs, nowMs), keeping: { ...keeping, dated: true } };
  const told = changedAtMs ?? writtenAtMs;
  return {
    changedAtMs: told === undefined ? origin.changedAtMs : Math.min(told, nowMs),
    ...(keeping && { keeping }),
  };
}

/** Cuts an article into chunks and analyses their words. `countTokens` is the embedding model's own. */
export function prepareArticle(article: Article, countTokens: (text: string) => number): PreparedArticle {
  const chunks = chunkArticle(article, { countTokens, splitSentences });
  const titleTerms = analyseWords(article.title, article.language);
  return { article, chunks: chunks.map((chunk) => prepareChunk(chunk, article, titleTerms)) };
}

function prepareChunk(
  chunk: Chunk,
  { title, text, language, keeping }: Article,
  titleTerms: readonly string[],
): PreparedChunk {
  const place = keeping?.place ?? [];
  const own = analyseWords([...place, ...chunk.headingPath, chunk.text].join('\n'), language);
  const terms = [...Array.from({ length: titleRepeats }, () => titleTerms).flat(), ...own].join(' ');
  const sentences = chunk.sentences.map(({ start, end }) => text.slice(start, end));
  const context = contextOf({ title, ...(keeping && { keeping }) }, chunk);
  return { chunk, terms, passage: { context, sentences } };
}

/** What stands above a chunk, in one line: it is embedded with it. */
export function contextOf(
  { title, keeping }: Pick<Article, 'title' | 'keeping'>,
  { headingPath }: Pick<Chunk, 'headingPath'>,
): string {
  const place = (keeping?.place ?? []).slice(-nearestPlaces);
  return [...place, title, ...headingPath].filter((part) => part.length > 0).join(' – ');
}

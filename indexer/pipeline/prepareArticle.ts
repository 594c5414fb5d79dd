// From extracted content to an article with its chunks, ready to be embedded: identity, language, analysed words.
// Knows the formats' common outcome only; reads no file, embeds nothing.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { analyseWords } from '../../knowledge/language/analyseWords';
import { detectLanguage } from '../../knowledge/language/detectLanguage';
import { splitSentences } from '../../knowledge/language/splitSentences';
import type { PassageText } from '../../knowledge/ports';
import type { Article, ArticleContent } from '../../knowledge/vocabulary/article';
import type { Chunk } from '../../knowledge/vocabulary/chunk';
import { type ArticleId, articleId } from '../../knowledge/vocabulary/ids';
import { chunkArticle } from '../chunk/chunkArticle';

/** How often the title's words count in each chunk: see docs/measurements.md, "title weight". */
const titleRepeats = 2;

/** Where content came from. `path` as given by the user; times in ms since 1970, UTC. */
export interface Origin {
  readonly path: string;
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
  readonly chunks: readonly PreparedChunk[];
}

/** The id of an article stays the same for the same file (and row), however the path was written. */
export function articleIdOf(path: string, key?: string): ArticleId {
  const place = key === undefined ? resolve(path) : `${resolve(path)}#${key}`;
  return articleId(createHash('sha256').update(place).digest('hex').slice(0, 20));
}

/** SHA-256 of what a row of a table holds, so that one changed row does not re-embed its whole file. */
export function contentHashOf({ title, text, language }: ArticleContent): string {
  return createHash('sha256')
    .update(JSON.stringify([title, text, language]))
    .digest('hex');
}

/** Names, dates and language for extracted content. `nowMs`: the time of this import. */
export function identifyArticle(content: ArticleContent, origin: Origin, nowMs: number): Article {
  const { title, text, blocks, key } = content;
  return {
    id: articleIdOf(origin.path, key),
    title,
    text,
    blocks,
    language: content.language ?? detectLanguage(`${title}\n${text.slice(0, 4000)}`),
    source: key === undefined ? origin.path : `${origin.path}#${key}`,
    contentHash: key === undefined ? origin.contentHash : contentHashOf(content),
    changedAtMs: origin.changedAtMs,
    importedAtMs: nowMs,
  };
}

/** Cuts an article into chunks and analyses their words. `countTokens` is the embedding model's own. */
export function prepareArticle(article: Article, countTokens: (text: string) => number): PreparedArticle {
  const chunks = chunkArticle(article, { countTokens, splitSentences });
  return { article, chunks: chunks.map((chunk) => prepareChunk(chunk, article)) };
}

function prepareChunk(chunk: Chunk, { title, text, language }: Article): PreparedChunk {
  const titleTerms = analyseWords(title, language);
  const own = analyseWords([...chunk.headingPath, chunk.text].join('\n'), language);
  const terms = [...Array.from({ length: titleRepeats }, () => titleTerms).flat(), ...own].join(' ');
  const context = [title, ...chunk.headingPath].filter((part) => part.length > 0).join(' – ');
  const sentences = chunk.sentences.map(({ start, end }) => text.slice(start, end));
  return { chunk, terms, passage: { context, sentences } };
}

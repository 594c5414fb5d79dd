// What the survey learned of each article, kept beside the store so that a start need not read the whole base again.
// A cache: what does not fit is left out and read anew. Holds no text, only sketches, titles and links.
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { linesOf } from '../../../../indexer/disk/linesOf';
import { replaceFile } from '../../../../indexer/disk/replaceFile';
import { Slices } from '../../../../indexer/threads/slices';
import { articleIdSchema, languageSchema } from '../../../../knowledge/contract/schemas';
import type { CandidatePair, SketchedArticle } from '../../../../knowledge/review/candidateBook';
import { sketchLength } from '../../../../knowledge/review/sketch';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { LinkTarget } from '../../../../knowledge/vocabulary/linkedSource';

/** Another number, another way to read: shingles, sketches or links have changed. */
const format = 3;

/** `links`: into the base · `addresses`: on the web. */
export interface ArticleLinks {
  readonly links: readonly LinkTarget[];
  readonly addresses: readonly string[];
}

export interface CachedArticle extends SketchedArticle, ArticleLinks {
  readonly id: ArticleId;
}

/** `pairs`: worth comparing again; what they said is not kept. */
export interface CachedSurvey {
  readonly articles: readonly CachedArticle[];
  readonly pairs: readonly CandidatePair[];
}

const headSchema = z.object({ format: z.literal(format), storeId: z.string() });
const linkSchema = z.object({ href: z.string(), sources: z.array(z.string()) });
const articleSchema = z.tuple([
  articleIdSchema,
  z.string(),
  languageSchema,
  z.string(),
  z.string(),
  z.array(linkSchema),
  z.array(z.string()),
]);
const pairSchema = z.object({ left: articleIdSchema, right: articleIdSchema });

/** Undefined where there is none of this store, or it cannot be read. */
export async function readSurvey(file: string, storeId: string): Promise<CachedSurvey | undefined> {
  const articles: CachedArticle[] = [];
  const pairs: CandidatePair[] = [];
  const slices = new Slices();
  const input = createReadStream(file, 'utf8');
  try {
    let first = true;
    for await (const line of linesOf(input, file)) {
      const value: unknown = JSON.parse(line);
      if (first && headSchema.parse(value).storeId !== storeId) return undefined;
      if (!first && Array.isArray(value)) articles.push(articleOf(articleSchema.parse(value)));
      else if (!first) pairs.push(pairSchema.parse(value));
      first = false;
      await slices.pause();
    }
  } catch {
    return undefined;
  } finally {
    // Left in the middle it would stay open, and stand in the way of the next one written.
    input.destroy();
  }
  return { articles, pairs };
}

/** A crash leaves the former or the next file. Throws Node's system errors. */
export async function writeSurvey(
  file: string,
  storeId: string,
  {
    articles,
    pairs,
  }: { readonly articles: Iterable<CachedArticle>; readonly pairs: Iterable<CandidatePair> },
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const slices = new Slices();
  const lines = async function* () {
    yield `${JSON.stringify({ format, storeId })}\n`;
    for (const article of articles) {
      yield `${lineOf(article)}\n`;
      await slices.pause();
    }
    for (const { left, right } of pairs) yield `${JSON.stringify({ left, right })}\n`;
  };
  await replaceFile(file, lines());
}

function lineOf({ id, contentHash, language, titleKey, sketch, links, addresses }: CachedArticle): string {
  const bytes = sketch ? Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength) : Buffer.alloc(0);
  return JSON.stringify([id, contentHash, language, titleKey, bytes.toString('base64'), links, addresses]);
}

function articleOf([id, contentHash, language, titleKey, base64, links, addresses]: z.output<
  typeof articleSchema
>): CachedArticle {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  if (bytes.length !== 0 && bytes.length !== sketchLength * 4)
    throw new RangeError('A sketch of another length');
  const sketch = bytes.length === 0 ? undefined : new Uint32Array(bytes.buffer);
  return { id, contentHash, language, titleKey, sketch, links, addresses };
}

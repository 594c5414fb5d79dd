// What JSON and enumeration cells of the tables must look like when they are read back.
// Knows nothing of tables; a cell that does not fit is damage, reported by the reader.
import { z } from 'zod';
import type { Article, Block } from '../../knowledge/vocabulary/article';
import { articleId } from '../../knowledge/vocabulary/ids';
import { changeCauses } from '../../knowledge/vocabulary/journal';
import { articleStates, audiences, type Keeping, masters } from '../../knowledge/vocabulary/keeping';
import { recordKinds } from '../../knowledge/vocabulary/keptRecord';
import { outcomeKinds } from '../../knowledge/vocabulary/outcome';

const span = { start: z.number().int().min(0), end: z.number().int().min(0) };
const inline = z.discriminatedUnion('kind', [
  z.object({ ...span, kind: z.enum(['strong', 'emphasis', 'code']) }),
  z.object({ ...span, kind: z.literal('link'), href: z.string() }),
]);
const base = { ...span, inlines: z.array(inline) };
const block = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('heading'), level: z.number().int() }),
  z.object({ ...base, kind: z.enum(['paragraph', 'quote', 'code']) }),
  z.object({ ...base, kind: z.literal('listItem'), depth: z.number().int(), ordinal: z.number().optional() }),
  z.object({ ...base, kind: z.literal('tableRow'), header: z.boolean(), cells: z.array(z.object(span)) }),
  z.object({
    ...base,
    kind: z.literal('image'),
    asset: z.string(),
    width: z.number().int(),
    height: z.number().int(),
  }),
]);

const keeping = z.object({
  state: z.enum(articleStates),
  audience: z.enum(audiences),
  validFromMs: z.number().exactOptional(),
  validUntilMs: z.number().exactOptional(),
  reviewDueMs: z.number().exactOptional(),
  checkedAtMs: z.number().exactOptional(),
  dated: z.literal(true).exactOptional(),
  owner: z.string().exactOptional(),
  scope: z.array(z.string()),
  tags: z.array(z.string()),
  place: z.array(z.string()).exactOptional(),
  counterpart: z.string().min(1).transform(articleId).exactOptional(),
  master: z.enum(masters),
  recognition: z.number().min(0).max(1).exactOptional(),
});

const texts = z.array(z.string());
export const languageCell = z.enum(['de', 'en']);
export const verdictCell = z.enum(['helpful', 'unhelpful', 'withdrawn']);
export const kindCell = z.enum(outcomeKinds);
export const causeCell = z.enum(changeCauses);
export const recordKindCell = z.enum(recordKinds);
export const usageKindCell = z.enum(['answered', 'abstained', 'opened', 'copied', 'imported']);
export const reasonCell = z.enum(['notFitting', 'outdated', 'unclear']);

const place = z.object({
  ...span,
  ordinal: z.number().int().min(0),
  headingPath: texts,
  language: languageCell,
  /** Starts and ends of the sentences, alternating. */
  sentences: z.array(z.number().int().min(0)).refine((numbers) => numbers.length % 2 === 0),
});

/** Reads the JSON cell that holds a chunk's place in its article. Throws SyntaxError or ZodError. */
export function parsePlace(cell: string): z.infer<typeof place> {
  return place.parse(JSON.parse(cell));
}

/** Cells read lately: most articles are kept alike, and a check costs microseconds an article at each start. */
const keepings = new Map<string, Keeping>();
const mostKeepings = 1000;

/** Reads the JSON cell that says how an article is kept; equal cells give the same object. Throws SyntaxError or ZodError. */
export function parseKeeping(cell: string): Keeping {
  const known = keepings.get(cell);
  if (known) return known;
  const parsed = keeping.parse(JSON.parse(cell));
  if (keepings.size >= mostKeepings) keepings.clear();
  keepings.set(cell, parsed);
  return parsed;
}

/** Reads a JSON cell of strings. Throws SyntaxError or ZodError. */
export function parseTexts(cell: string): readonly string[] {
  return texts.parse(JSON.parse(cell));
}

/** Reads a JSON cell of blocks. Throws SyntaxError or ZodError. */
export function parseBlocks(cell: string): readonly Block[] {
  // zod infers `ordinal?: number | undefined`; JSON cannot hold undefined, so the stricter type is true.
  return z.array(block).parse(JSON.parse(cell)) as Block[];
}

const article = z.object({
  id: z.string().min(1).transform(articleId),
  title: z.string(),
  text: z.string(),
  blocks: z.array(block),
  language: languageCell,
  source: z.string(),
  contentHash: z.string(),
  changedAtMs: z.number(),
  importedAtMs: z.number(),
  keeping: keeping.exactOptional(),
});

/** Reads the JSON cell that holds a whole article. Throws SyntaxError or ZodError. */
export function parseArticle(cell: string): Article {
  // As with blocks: JSON cannot hold undefined.
  return article.parse(JSON.parse(cell)) as Article;
}

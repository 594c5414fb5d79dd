// `rate ARTICLE helpful|unhelpful --concern TEXT` and `rate --jsonl FILE`: verdicts into the rating log.
// A line that does not fit is named; the others are taken.
import { z } from 'zod';
import { TablettError } from '../../knowledge/errors/tablettError';
import { type ArticleId, articleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../engine/engine';
import { findArticleId } from './findArticleId';
import { printFailure, printJson, printLine } from './output';
import { readJsonLines } from './readJsonLines';
import { type CommonOptions, withEngine } from './withEngine';

export interface RateOptions extends CommonOptions {
  readonly concern?: string;
  readonly jsonl?: string;
}

const verdictSchema = z.enum(['helpful', 'unhelpful', 'withdrawn']);
const shownAs = { rank: z.number().int().min(1).optional(), likelihood: z.number().min(0).max(1).optional() };
const lineSchema = z
  .object({
    concern: z.string().min(1),
    articleId: z.string().min(1).optional(),
    source: z.string().min(1).optional(),
    verdict: verdictSchema,
    ...shownAs,
  })
  .refine(
    ({ articleId: id, source }) => id !== undefined || source !== undefined,
    'articleId or source is missing',
  );

export async function rateCommand(
  article: string | undefined,
  verdict: string | undefined,
  options: RateOptions,
): Promise<void> {
  const parsed = verdictSchema.safeParse(verdict);
  const { concern } = options;
  const one = article && parsed.success && concern;
  // One or the other: of both, one would be passed over in silence.
  if (options.jsonl === undefined ? !one : article !== undefined || concern !== undefined) {
    throw new TablettError('INPUT_INVALID', {
      call: 'rate',
      field: 'needs',
      reason: 'ARTICLE helpful|unhelpful --concern TEXT, or --jsonl FILE',
    });
  }
  await withEngine(options, async (engine) => {
    if (options.jsonl !== undefined) return rateLines(options.jsonl, engine, options);
    if (!article || !parsed.success || !concern) return;
    const id = await findArticleId(article, engine);
    const rated = await engine.rateArticle({ articleId: id, verdict: parsed.data, text: concern });
    if (options.json) printJson(rated);
    else printLine(`Noted: ${parsed.data}.`);
  });
}

async function rateLines(file: string, engine: Engine, { json }: RateOptions): Promise<void> {
  let noted = 0;
  for await (const entry of readJsonLines(
    file,
    lineSchema,
    '{"concern","articleId" or "source","verdict"}',
  )) {
    if ('failure' in entry) {
      printFailure(entry.failure);
      continue;
    }
    const { concern, source, verdict, rank, likelihood } = entry.value;
    try {
      const id: ArticleId = entry.value.articleId
        ? articleId(entry.value.articleId)
        : await findArticleId(source ?? '', engine);
      await engine.rateArticle({ articleId: id, verdict, text: concern, rank, likelihood });
      noted += 1;
    } catch (thrown) {
      printFailure(thrown);
    }
  }
  if (json) printJson({ ratings: noted });
  else printLine(`${noted} ratings noted.`);
}

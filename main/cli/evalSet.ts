// A set to measure with: articles on the disk and concerns with the articles that solve them.
// Two layouts: docs.jsonl + queries.jsonl, or a folder of articles with concerns.jsonl (the sample base). Concerns may
// come from another file, whose gold names articles of the folder.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonLines } from './readJsonLines';

const concernSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  gold: z.array(z.string()),
  channel: z.string().optional(),
});

export interface EvalConcern {
  readonly id: string;
  readonly text: string;
  /** Sources of the articles that solve it, as the store names them; empty: none does. */
  readonly gold: ReadonlySet<string>;
  /** How it came: "call", "chat", "mail", where the set tells. */
  readonly channel?: string | undefined;
}

export interface EvalSet {
  readonly paths: readonly string[];
  readonly concerns: readonly EvalConcern[];
}

/**
 * Reads a set's concerns, from `queries` where it is given. Fails with SOURCE_MISSING or LINE_INVALID: a measurement
 * with holes is none.
 */
export async function readEvalSet(folder: string, queries?: string): Promise<EvalSet> {
  const isBase = await access(join(folder, 'concerns.jsonl')).then(
    () => true,
    () => false,
  );
  const sourceOf = (gold: string) => (isBase ? join(folder, gold) : `${join(folder, 'docs.jsonl')}#${gold}`);
  const concerns: EvalConcern[] = [];
  const file = queries ?? join(folder, isBase ? 'concerns.jsonl' : 'queries.jsonl');
  for await (const entry of readJsonLines(file, concernSchema, '{"id","text","gold"}')) {
    if ('failure' in entry) throw entry.failure;
    const { id, text, gold, channel } = entry.value;
    concerns.push({ id: String(id), text, channel, gold: new Set(gold.map(sourceOf)) });
  }
  return { paths: isBase ? [folder] : [join(folder, 'docs.jsonl')], concerns };
}

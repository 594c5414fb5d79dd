// Which articles a set must lose so that a fixed share of its concerns has no answer.
// Pure choice by hash: the same on every machine and whatever the order of the file.
import { createHash } from 'node:crypto';
import type { EvalConcern } from '../evalSet';

/** Share of concerns that no article of the thinned base answers: issue 4's second protocol. */
const withheldShare = 0.3;

/** Concerns in the order of their ids' hash: what `--limit` and withholding pick from. */
export function byHash(concerns: readonly EvalConcern[]): readonly EvalConcern[] {
  const hash = ({ id }: EvalConcern) => createHash('sha256').update(id).digest('hex');
  const keyed = concerns.map((concern) => ({ concern, key: hash(concern) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ concern }) => concern);
}

/**
 * Sources of the articles to withhold: those of concern after concern, until `share` of all concerns have no article
 * left. Concerns that share an article lose it together, so that the share holds on any set; concerns that never had
 * one count towards it.
 */
export function withheldArticles(
  concerns: readonly EvalConcern[],
  share: number = withheldShare,
): ReadonlySet<string> {
  const withheld = new Set<string>();
  const isLost = ({ gold }: EvalConcern) => [...gold].every((source) => withheld.has(source));
  const wanted = share * concerns.length;
  for (const concern of byHash(concerns)) {
    if (isLost(concern)) continue;
    if (concerns.filter(isLost).length >= wanted) break;
    for (const source of concern.gold) withheld.add(source);
  }
  return withheld;
}

/** The concerns as they stand to a base without these articles. */
export function withoutArticles(
  concerns: readonly EvalConcern[],
  withheld: ReadonlySet<string>,
): readonly EvalConcern[] {
  return concerns.map((concern) => ({
    ...concern,
    gold: new Set([...concern.gold].filter((source) => !withheld.has(source))),
  }));
}

// Which article took the place of another, in a merge or when its file moved: what was learned of the one counts for the other.
// Reads what was noted of both; knows no outcomes.
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import { keepingOf } from '../../../../knowledge/vocabulary/keeping';
import type { EngineParts } from '../../compose';
import { KeptRecords } from '../../keptRecords';
import { movedRecords } from '../../movedArticles';
import { twinDecisionSchema } from './reviewRecords';

/** Of each article that was put away so and that nobody has taken out since, the one that stands for it now. */
export async function readSuccessors(
  parts: Pick<EngineParts, 'store' | 'clock'>,
): Promise<ReadonlyMap<ArticleId, ArticleId>> {
  const decisions = await new KeptRecords(parts, 'twinDecision', twinDecisionSchema).all();
  const next = new Map<ArticleId, ArticleId>();
  for (const { decision, archived, keep } of decisions.values())
    if (decision === 'merged' && archived && keep && isAway(archived.articleId, parts.store))
      next.set(archived.articleId, keep);
  for (const { id, keep } of (await movedRecords(parts).all()).values())
    if (isAway(id, parts.store) && !isAway(keep, parts.store)) next.set(id, keep);
  return new Map([...next.keys()].map((id) => [id, lastOf(id, next)]));
}

function isAway(id: ArticleId, store: EngineParts['store']): boolean {
  const head = store.headOf(id);
  return !head || keepingOf(head).state === 'archived';
}

/** Two that were each merged into the other once end where the walk began. */
function lastOf(id: ArticleId, next: ReadonlyMap<ArticleId, ArticleId>): ArticleId {
  const seen = new Set([id]);
  let at = id;
  for (let further = next.get(at); further && !seen.has(further); further = next.get(at)) {
    seen.add(further);
    at = further;
  }
  return at;
}

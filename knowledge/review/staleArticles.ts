// Which articles are due for a look, and why.
// Pure; links, verdicts and finds are handed in by whoever counted them.
import { wilsonInterval } from '../arithmetic/wilsonInterval';
import type { ArticleId } from '../vocabulary/ids';
import type { Keeping } from '../vocabulary/keeping';
import type { KnownSources } from '../vocabulary/knownSources';
import type { LinkTarget } from '../vocabulary/linkedSource';
import type { StaleReason } from '../vocabulary/review';

/** `atMs`: when a server said so; absent: the base itself does. */
export interface DeadLink {
  readonly href: string;
  readonly atMs?: number;
}

/**
 * An article as it is judged. `served`: whether agents get it as an answer now · `verdicts`: of the log, those that stand ·
 * `found`: whether it stood first, was opened or copied in the period, or was ever rated.
 */
export interface JudgedArticle {
  readonly id: ArticleId;
  readonly keeping: Keeping;
  readonly importedAtMs: number;
  readonly served: boolean;
  /** It is edited here, and its source says something else by now that nobody has decided on. */
  readonly sourceChanged: boolean;
  readonly deadLinks: readonly DeadLink[];
  readonly verdicts: { readonly helpful: number; readonly unhelpful: number };
  readonly found: boolean;
}

/** What has been asked in the period since `sinceMs`. `firstAtMs`: of the first of these answers; they are not counted from ever. */
export interface Use {
  readonly sinceMs: number;
  readonly answers: number;
  readonly firstAtMs?: number;
}

/** Fewer verdicts than this say nothing of an article. */
const fewestVerdicts = 5;
/** An article is rated unhelpful where even the upper end of the 95 % interval says: less than half. */
const helpfulHalf = 0.5;
/** What a person has looked at is quiet this long, or until its review is due: found anew each day, it would never leave the list. */
const quietMs = 90 * 86_400_000;
/** "Never found" needs this many answers an article that is served, and this many at least. */
const answersPerArticle = 3;
const fewestAnswers = 300;

/** Reasons in the order of `staleReasons`; none for archived articles and drafts, which nobody is shown. */
export function staleReasonsOf(
  article: JudgedArticle,
  use: Use,
  served: number,
  nowMs: number,
): readonly StaleReason[] {
  const { keeping, sourceChanged, deadLinks, verdicts } = article;
  if (keeping.state === 'archived' || keeping.state === 'workInProgress') return [];
  const reasons: StaleReason[] = [];
  if (keeping.reviewDueMs !== undefined && keeping.reviewDueMs <= nowMs) reasons.push({ kind: 'reviewDue' });
  if (keeping.validUntilMs !== undefined && keeping.validUntilMs <= nowMs) reasons.push({ kind: 'expired' });
  if (isSettled(keeping, nowMs)) return reasons;
  if (sourceChanged) reasons.push({ kind: 'sourceChanged' });
  for (const { href, ...asked } of deadLinks) reasons.push({ kind: 'deadLink', detail: href, ...asked });
  const count = verdicts.helpful + verdicts.unhelpful;
  if (count >= fewestVerdicts && wilsonInterval(verdicts.helpful, count).high < helpfulHalf)
    reasons.push({ kind: 'ratedUnhelpful', detail: String(count) });
  if (neverFound(article, use, served)) reasons.push(neverFoundSince(use));
  return reasons;
}

/** A person has checked it and set the next date; without that date the check was taken back. */
function isSettled({ checkedAtMs, reviewDueMs }: Keeping, nowMs: number): boolean {
  if (checkedAtMs === undefined || reviewDueMs === undefined) return false;
  return reviewDueMs > nowMs && nowMs - checkedAtMs < quietMs;
}

/**
 * One that came, or came into force, within the period had no chance yet; one that is not served has none now. One that was
 * archived or a draft until lately is still named: the journal holds its former state inside the whole former text only,
 * and reading those of thousands of articles for a list is not worth it.
 */
function neverFound(article: JudgedArticle, { sinceMs, answers }: Use, served: number): boolean {
  const { found, importedAtMs, keeping } = article;
  const enough = answers >= Math.max(fewestAnswers, answersPerArticle * served);
  const thereSinceMs = Math.max(importedAtMs, keeping.validFromMs ?? 0);
  return !found && article.served && enough && thereSinceMs < sinceMs;
}

const neverFoundSince = ({ answers, firstAtMs }: Use): StaleReason => ({
  ...{ kind: 'neverFound', detail: String(answers) },
  ...(firstAtMs !== undefined && { atMs: firstAtMs }),
});

/** Links of an article that lead to no source of the base. `known`: the sources, and files of sources, that are there. */
export function deadLinksOf(links: readonly LinkTarget[], known: KnownSources): readonly DeadLink[] {
  const leadsOn = ({ sources }: LinkTarget): boolean => {
    const [found] = known(sources);
    return found !== undefined;
  };
  return links.filter((link) => !leadsOn(link)).map(({ href }) => ({ href }));
}

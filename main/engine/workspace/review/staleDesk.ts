// Which articles are due for a look now: dates, links, ratings and finds put together.
// Reads heads, survey, log and usage; what makes an article stale is knowledge/review's business.

import { Slices } from '../../../../indexer/threads/slices';
import { servedAt } from '../../../../knowledge/articles/servedAt';
import type { ArticleHead } from '../../../../knowledge/ports';
import { deadLinksOf, staleReasonsOf } from '../../../../knowledge/review/staleArticles';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import { keepingOf } from '../../../../knowledge/vocabulary/keeping';
import { knownSources } from '../../../../knowledge/vocabulary/knownSources';
import { type KeptSource, openConflicts } from '../../../../knowledge/vocabulary/ledger';
import { plainSource } from '../../../../knowledge/vocabulary/linkedSource';
import type { StaleArticle } from '../../../../knowledge/vocabulary/review';
import type { UsageEvent } from '../../../../knowledge/vocabulary/usageEvent';
import type { CareDesk } from '../../care/careDesk';
import type { EngineParts } from '../../compose';
import type { LearningDesk } from '../../learningDesk';
import { byTitle } from '../titleOrder';
import type { ArticleSurvey } from './articleSurvey';
import { namedArticle } from './namedArticle';

/** "Never found" looks back this far. */
const foundDays = 180;
const dayMs = 86_400_000;

export interface StaleParts extends Pick<EngineParts, 'store' | 'clock' | 'serving'> {
  readonly learning: Pick<LearningDesk, 'experience'>;
  readonly links: CareDesk['links'];
}

/** Articles with a reason or more, those with most reasons first, then by title. The survey must be current. */
export async function staleArticles(
  parts: StaleParts,
  survey: ArticleSurvey,
): Promise<readonly StaleArticle[]> {
  const { store, clock } = parts;
  const nowMs = clock.nowMs();
  const sinceMs = nowMs - foundDays * dayMs;
  const [{ book }, events] = await Promise.all([parts.learning.experience(), store.usageSince(sinceMs)]);
  const heads: ArticleHead[] = [];
  for await (const head of store.listArticles()) heads.push(head);
  const sources = await store.ledger.all();
  const known = knownSources([...sourcesOf(heads), ...copiedSources(sources)]);
  const conflicts = new Set(
    sources.flatMap((source) => openConflicts(source).map(({ articleId }) => articleId)),
  );
  // Answers noted before the first card was noted with them say nothing of what was found.
  const answers = events.filter(({ kind, articleId }) => kind === 'answered' && articleId !== undefined);
  const firstAtMs = answers.reduce((first, { atMs }) => Math.min(first, atMs), nowMs);
  const use = { sinceMs, answers: answers.length, firstAtMs };
  const { scope } = parts.serving.settings;
  const found = foundArticles(events);
  const deadSince = await parts.links.deadSince();
  const slices = new Slices();
  const stale: { readonly head: ArticleHead; readonly reasons: StaleArticle['reasons'] }[] = [];
  for (const head of heads) {
    const record = book.record(head.id);
    const { links, addresses } = survey.links(head.id);
    const judged = {
      id: head.id,
      keeping: keepingOf(head),
      importedAtMs: head.importedAtMs,
      served: servedAt(keepingOf(head), nowMs, scope),
      // One that follows its file again has nothing left to decide.
      sourceChanged: conflicts.has(head.id) && keepingOf(head).master === 'here',
      deadLinks: [...deadLinksOf(links, known), ...deadAddressesOf(addresses, deadSince)],
      verdicts: { helpful: record?.helpful ?? 0, unhelpful: record?.unhelpful ?? 0 },
      found: found.has(head.id) || record !== undefined,
    };
    const reasons = staleReasonsOf(judged, use, heads.length, nowMs);
    if (reasons.length > 0) stale.push({ head, reasons });
    await slices.pause();
  }
  return stale
    .sort((a, b) => b.reasons.length - a.reasons.length || byTitle(a.head, b.head))
    .map(({ head, reasons }) => ({ article: namedArticle(head), reasons }));
}

function deadAddressesOf(addresses: readonly string[], deadSince: (address: string) => number | undefined) {
  return addresses.flatMap((href) => {
    const atMs = deadSince(href);
    return atMs === undefined ? [] : [{ href, atMs }];
  });
}

/** Files that were left out as copies: what links to one of them finds its twin's words. */
function copiedSources(sources: readonly KeptSource[]): readonly string[] {
  const copies = sources.filter(({ outcome }) => outcome === 'duplicate');
  return copies.map(({ source }) => plainSource(source));
}

/** All sources, and the files that hold several, in plain spelling. */
function sourcesOf(heads: readonly ArticleHead[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { source } of heads) {
    const plain = plainSource(source);
    known.add(plain);
    const row = plain.indexOf('#');
    if (row > 0) known.add(plain.slice(0, row));
  }
  return known;
}

/** Articles that stood first in an answer, were opened or copied. */
function foundArticles(events: readonly UsageEvent[]): ReadonlySet<ArticleId> {
  return new Set(
    events.flatMap(({ kind, articleId }) => (kind === 'imported' || !articleId ? [] : [articleId])),
  );
}

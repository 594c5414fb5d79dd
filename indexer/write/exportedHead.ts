// What an export says of an article beside its text: identity, times and how it is kept, under the names that imports read.
// Plain values for YAML and JSON alike; knows neither.
import type { ArticleHead } from '../../knowledge/ports';
import { keepingOf } from '../../knowledge/vocabulary/keeping';

/** `workInProgress` → `work-in-progress`. */
const spelled = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const time = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString();

const named = (list: readonly string[] | undefined): readonly string[] | undefined =>
  list && list.length > 0 ? list : undefined;

/** Times in ISO 8601, UTC, to the millisecond; what says nothing is left out. */
export function exportedHead(article: ArticleHead): Readonly<Record<string, unknown>> {
  const keeping = keepingOf(article);
  const all = {
    title: article.title,
    id: article.id,
    language: article.language,
    state: spelled(keeping.state),
    audience: keeping.audience,
    'valid-from': time(keeping.validFromMs),
    'valid-until': time(keeping.validUntilMs),
    'review-due': time(keeping.reviewDueMs),
    checked: time(keeping.checkedAtMs),
    owner: keeping.owner,
    scope: named(keeping.scope),
    tags: named(keeping.tags),
    place: named(keeping.place),
    counterpart: keeping.counterpart,
    master: keeping.master === 'here' ? 'here' : undefined,
    recognition: keeping.recognition,
    changed: time(article.changedAtMs),
    dated: keeping.dated,
    imported: time(article.importedAtMs),
    source: article.source,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

// What was asked most today, by the article that did it.
// Pure.
import type { ContactNote } from '../../knowledge/vocabulary/contact';

export interface FrequentTopic {
  readonly title: string;
  readonly count: number;
}

/** Once is no frequency. */
const leastCount = 2;
const mostTopics = 4;

/** The most frequent first; `sinceMs`: the beginning of the day. */
export function frequentTopics(notes: readonly ContactNote[], sinceMs: number): readonly FrequentTopic[] {
  const counts = new Map<string, number>();
  for (const { title, atMs } of notes) {
    if (title !== undefined && atMs >= sinceMs) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts]
    .map(([title, count]) => ({ title, count }))
    .filter(({ count }) => count >= leastCount)
    .sort((one, other) => other.count - one.count || one.title.localeCompare(other.title))
    .slice(0, mostTopics);
}

/** Midnight before `nowMs`, local time. */
export function dayStart(nowMs: number): number {
  return new Date(nowMs).setHours(0, 0, 0, 0);
}

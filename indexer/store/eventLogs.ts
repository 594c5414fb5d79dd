// The two append-only logs: verdicts (durable at once, kept in memory for ranking) and usage events (in small batches).
// Knows nothing of articles or of what is done with the entries.
import type { Table } from '@lancedb/lancedb';
import type { UsageEvent } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Rating } from '../../knowledge/vocabulary/rating';
import { ratingOfRow, ratingRow, usageRow } from './logRows';
import { readRows } from './tableRows';

// A usage event is worth less than a write to disk for each keystroke; a kill may lose the last few.
const usageBatch = 64;
// Each verdict is a file of its own until they are merged; some dozens are read as fast as one.
const verdictFiles = 50;

/** Owns the ratings and usage tables' contents; the caller serialises its writing calls. */
export class EventLogs {
  #ratings: Promise<Map<ArticleId, Rating[]>> | undefined;
  #events: UsageEvent[] = [];
  #appended = 0;

  constructor(
    private readonly ratingTable: Table,
    private readonly usageTable: Table,
  ) {}

  async appendRating(rating: Rating): Promise<void> {
    const ratings = await this.#loaded();
    await this.ratingTable.add([ratingRow(rating)]);
    enter(ratings, structuredClone(rating));
    this.#appended += 1;
    if (this.#appended % verdictFiles === 0) await this.ratingTable.optimize();
  }

  async appendUsage(event: UsageEvent): Promise<void> {
    this.#events.push(event);
    if (this.#events.length >= usageBatch) await this.flush();
  }

  /** Verdicts on these articles, oldest first. */
  async ratingsOf(ids: readonly ArticleId[]): Promise<readonly Rating[]> {
    const ratings = await this.#loaded();
    return [...new Set(ids)].flatMap((id) => ratings.get(id) ?? []).sort((a, b) => a.ratedAtMs - b.ratedAtMs);
  }

  /** Writes the waiting usage events; merges small files when there are many. */
  async flush(): Promise<void> {
    const events = this.#events;
    if (events.length === 0) return;
    this.#events = [];
    await this.usageTable.add(events.map(usageRow));
    const { fragmentStats } = await this.usageTable.stats();
    if (fragmentStats.numFragments > verdictFiles) await this.usageTable.optimize();
  }

  #loaded(): Promise<Map<ArticleId, Rating[]>> {
    this.#ratings ??= this.#load();
    return this.#ratings;
  }

  async #load(): Promise<Map<ArticleId, Rating[]>> {
    const ratings = new Map<ArticleId, Rating[]>();
    for await (const row of readRows(this.ratingTable.query())) enter(ratings, ratingOfRow(row));
    const { fragmentStats } = await this.ratingTable.stats();
    if (fragmentStats.numFragments > verdictFiles) await this.ratingTable.optimize();
    return ratings;
  }
}

function enter(ratings: Map<ArticleId, Rating[]>, rating: Rating): void {
  const known = ratings.get(rating.articleId);
  if (known) known.push(rating);
  else ratings.set(rating.articleId, [rating]);
}

// Writes what becomes of every source into the store's ledger, in groups, and tells what an earlier import knew of it.
// Knows nothing of reading or embedding; one look-up a source, whatever the size of the base.
import { resolve } from 'node:path';
import { toTablettError } from '../../knowledge/errors/tablettError';
import type { Clock, Ledger } from '../../knowledge/ports';
import {
  type KeptSource,
  type LedgerStep,
  openConflicts,
  type SourceStamp,
} from '../../knowledge/vocabulary/ledger';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { presentReading } from './presentReading';
import type { FinishedSource } from './sourceAccounts';
import type { SourceFacts } from './sourceFacts';
import { sourceIdOf } from './sourceId';

/** A group is written at this many entries or after this long, whichever comes first. */
const groupEntries = 1_000;
const groupMs = 2_000;

export interface LedgerBookOptions {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly importId: string;
  /** Of model, analysis and chunking: an article of another one is not as this import would leave it. */
  readonly fingerprint: string;
  readonly onFault: (thrown: unknown) => void;
}

/** Opened with `openLedgerBook`; ends with `close`. */
export class LedgerBook {
  private waiting: KeptSource[] = [];
  private writing: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly options: LedgerBookOptions,
    private readonly sources: Map<string, KeptSource>,
  ) {}

  /** What is known of a source, this import's own entries included. */
  earlier(path: string): KeptSource | undefined {
    return this.sources.get(sourceIdOf(path));
  }

  entries(): Iterable<KeptSource> {
    return this.sources.values();
  }

  /** A source that was not read, because it is as it was. Its entry of this very import stays: it says what came. */
  unchanged(earlier: KeptSource): void {
    const { importId, clock } = this.options;
    if (earlier.importId === importId) return;
    const { code: _code, message: _message, stamp, ...kept } = earlier;
    const outcome = earlier.outcome === 'duplicate' ? 'duplicate' : 'unchanged';
    // That it need not be read was told by what a reading notes now.
    const told = stamp && { stamp: { ...stamp, reading: presentReading } };
    this.put({ ...kept, ...told, outcome, importId, atMs: clock.nowMs(), articles: 0, chunks: 0 });
  }

  /** A source that is no longer there; its entry remembers what it gave. */
  removed(earlier: KeptSource, articles: number): void {
    const { importId, clock } = this.options;
    const { stamp: _stamp, twin: _twin, code: _code, message: _message, ...kept } = earlier;
    this.put({ ...kept, outcome: 'removed', importId, atMs: clock.nowMs(), articles, chunks: 0 });
  }

  finished(finished: FinishedSource): void {
    const { importId, clock } = this.options;
    const { found, report, articleIds, texts, facts, twin, newer } = finished;
    const earlier = this.earlier(found.path);
    const { decision } = earlier ?? {};
    const stamp = this.stampOf(finished);
    this.put({
      ...keptFacts(facts, earlier),
      ...report,
      ...this.alreadyTold(finished, earlier),
      id: sourceIdOf(found.path),
      path: resolve(found.path),
      importId,
      atMs: clock.nowMs(),
      articleIds,
      steps: allSteps(finished, earlier),
      ...(twin && { twin }),
      ...(newer && newer.length > 0 && { newer }),
      ...(stamp && { stamp }),
      ...(texts.length > 0 && { texts }),
      ...(decision && { decision }),
    });
  }

  /** Read again by the same import, which was resumed: its entry goes on saying what came of it. */
  private alreadyTold({ report }: FinishedSource, earlier: KeptSource | undefined): Partial<KeptSource> {
    if (report.outcome !== 'unchanged' || earlier?.importId !== this.options.importId) return {};
    const { outcome, articles, chunks } = earlier;
    return outcome === 'failed' ? {} : { outcome, articles, chunks };
  }

  put(source: KeptSource): void {
    this.sources.set(source.id, source);
    this.waiting.push(source);
    if (this.closed) return;
    if (this.waiting.length >= groupEntries) void this.flush();
    // By a timer: where an import pauses, no further entry would come to write the last ones.
    else this.timer ??= setTimeout(() => void this.flush(), groupMs);
  }

  /** Everything said so far is durable; nothing said later is written. Never rejects, as `flush`. */
  async close(): Promise<void> {
    this.closed = true;
    await this.flush();
  }

  /** Makes everything said so far durable. Never rejects: what cannot be written is told to `onFault`. */
  flush(): Promise<void> {
    const sources = this.waiting;
    this.waiting = [];
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing
      .then(() => this.options.ledger.put(sources))
      .catch((thrown: unknown) => this.options.onFault(toTablettError(thrown, 'ledger')));
    return this.writing;
  }

  /** Of a source that was read whole and that nothing failed of: the next import need not read it if it stays so. */
  private stampOf({
    facts,
    report,
    whole,
    newer,
    articleIds,
    readAtMs,
  }: FinishedSource): SourceStamp | undefined {
    const isDone = ['added', 'updated', 'unchanged', 'duplicate'].includes(report.outcome);
    if (!facts || !isDone || !whole || (newer && openConflicts({ newer }).length > 0)) return undefined;
    const { sizeBytes, changedAtMs, contentHash, beside } = facts;
    const { fingerprint } = this.options;
    const known = { fingerprint, reading: presentReading, ...(beside && { beside }) };
    const file = { sizeBytes, changedAtMs, contentHash, ...known };
    return { ...file, articleCount: articleIds.length, readAtMs };
  }
}

/** Reads what earlier imports have noted. Fails with STORE_DAMAGED. */
export async function openLedgerBook(options: LedgerBookOptions): Promise<LedgerBook> {
  const sources = await options.ledger.all();
  return new LedgerBook(options, new Map(sources.map((source) => [source.id, source])));
}

/** The account of a source that could not be read at all; what an earlier import took from it stays. */
export function unreadAccount(
  found: FoundSource,
  report: FinishedSource['report'],
  earlier: KeptSource | undefined,
): FinishedSource {
  const { articleIds = [], texts = [] } = earlier ?? {};
  const told = { outcome: report.outcome, report, articleIds, texts };
  return { ...told, found, readAtMs: 0, whole: false, steps: [] };
}

const isSameFile = (facts: SourceFacts | undefined, earlier: KeptSource | undefined): boolean =>
  facts !== undefined && facts.contentHash === earlier?.stamp?.contentHash;

/** What extraction tells is only told where the bytes are others than before. */
function keptFacts(
  facts: SourceFacts | undefined,
  earlier: KeptSource | undefined,
): Partial<Pick<KeptSource, 'format' | 'language' | 'sizeBytes' | 'changedAtMs' | 'recognition'>> {
  if (!facts) return {};
  const former = isSameFile(facts, earlier) ? earlier : undefined;
  const language = facts.language ?? former?.language;
  const recognition = facts.recognition ?? former?.recognition;
  return {
    format: facts.format,
    sizeBytes: facts.sizeBytes,
    changedAtMs: facts.changedAtMs,
    ...(language && { language }),
    ...(recognition !== undefined && { recognition }),
  };
}

/** An unchanged source keeps the steps that made it what it is. */
function allSteps(finished: FinishedSource, earlier: KeptSource | undefined): readonly LedgerStep[] {
  const { facts, comparedMs, steps, report } = finished;
  if (report.outcome === 'unchanged' && earlier && earlier.steps.length > 0) return earlier.steps;
  if (!facts) return steps;
  const { readMs, extractMs, words, recognition } = facts;
  const counted = words === undefined ? {} : { count: words };
  const first: LedgerStep[] = [{ name: 'read', ms: readMs }];
  if (extractMs !== undefined) first.push({ name: 'extracted', ms: extractMs, ...counted });
  if (recognition !== undefined) first.push({ name: 'recognised' });
  if (comparedMs !== undefined) first.push({ name: 'compared', ms: comparedMs });
  return [...first, ...steps];
}

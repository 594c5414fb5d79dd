// Collects embedded articles and commits them in groups: one store version a group instead of one an article.
// The indexes follow the store's own changes; knows nothing of them or of files.
import type { ArticleCommit, ReviseCommits, WritableStore } from '../../knowledge/ports';
import type { Change } from '../../knowledge/vocabulary/journal';

/** A group closes at this many chunks or after this long, whichever comes first: what a crash costs is at most one group. */
const groupChunks = 400;
const groupMs = 2_000;

export interface CommitPorts {
  readonly store: WritableStore;
  readonly monotonicMs: () => number;
  /** For the journal; absent: the articles say what they said before. */
  readonly change?: Change;
  /**
   * Asked in the store's turn: brings up to date what changed meanwhile, and drops what is no longer wanted (removed,
   * replaced or detached by then).
   */
  readonly revise: ReviseCommits;
}

export class CommitQueue {
  private waiting: ArticleCommit[] = [];
  private chunks = 0;
  private openedAtMs = 0;
  /** The group being committed; the next one waits for it, so that the store has one writer at a time. */
  private committing: Promise<void> = Promise.resolve();

  constructor(
    private readonly ports: CommitPorts,
    private readonly onCommitted: (commits: readonly ArticleCommit[]) => void,
  ) {}

  /** Adds one article; commits the group when it is full. Fails with DISK_FULL or STORE_DAMAGED. */
  async add(commit: ArticleCommit): Promise<void> {
    if (this.waiting.length === 0) this.openedAtMs = this.ports.monotonicMs();
    this.waiting.push(commit);
    this.chunks += commit.chunks.length;
    const old = this.ports.monotonicMs() - this.openedAtMs > groupMs;
    if (this.chunks >= groupChunks || old) await this.flush();
  }

  /** Makes everything added so far durable and findable. */
  flush(): Promise<void> {
    const commits = this.waiting;
    this.waiting = [];
    this.chunks = 0;
    this.committing = this.committing.then(() => this.commit(commits));
    return this.committing;
  }

  private async commit(commits: readonly ArticleCommit[]): Promise<void> {
    if (commits.length === 0) return;
    const { store, change, revise } = this.ports;
    await store.commit(commits, change, revise);
    this.onCommitted(commits);
  }
}

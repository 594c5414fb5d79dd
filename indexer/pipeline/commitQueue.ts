// Collects embedded articles and commits them in groups: one store version a group instead of one an article.
// Keeps the vector index in step with what is durable; knows nothing of files.
import type { ArticleCommit, VectorIndex, WritableStore } from '../../knowledge/ports';
import { removeChunksFrom } from './removeArticles';

/** A group closes at this many chunks or after this long, whichever comes first: what a crash costs is at most one group. */
const groupChunks = 400;
const groupMs = 2_000;

export interface CommitPorts {
  readonly store: WritableStore;
  readonly vectorIndex: VectorIndex;
  readonly monotonicMs: () => number;
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
    await this.ports.store.commit(commits);
    this.updateVectors(commits);
    this.onCommitted(commits);
  }

  /** After the store: what is durable decides. Chunks that a longer earlier version had beyond these go too. */
  private updateVectors(commits: readonly ArticleCommit[]): void {
    const { vectorIndex } = this.ports;
    for (const { article, chunks } of commits) {
      for (const { id, vector } of chunks) vectorIndex.upsert(id, vector);
      removeChunksFrom(article.id, chunks.length, vectorIndex);
    }
  }
}

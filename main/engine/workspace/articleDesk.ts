// Articles as knowledge managers change them: edits, states, detaching, versions. One change at a time.
// Knows the steps of each; text and vectors are made elsewhere.
import { randomBytes } from 'node:crypto';
import { articleVersions, presentVersion, type Version } from '../../../knowledge/articles/articleVersions';
import { changedKeeping, type KeepingWish, sameKeeping } from '../../../knowledge/articles/changedKeeping';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { ArticleHead } from '../../../knowledge/ports';
import type { Article } from '../../../knowledge/vocabulary/article';
import { type ArticleId, articleId } from '../../../knowledge/vocabulary/ids';
import { importedKeeping, type Keeping, keepingOf, type Master } from '../../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../../knowledge/vocabulary/ledger';
import { writtenSource } from '../../../knowledge/vocabulary/writtenSource';
import { draftArticle, type Written } from './draftArticle';
import { entryOfArticle, isThere, settleConflict } from './sourceOfArticle';
import { type StoredCounts, storeArticle } from './storeArticle';
import type { WorkspaceParts } from './workspaceParts';

/** How an article that is written here begins. */
const writtenKeeping: Keeping = { ...importedKeeping, state: 'workInProgress', master: 'here' };

export interface Edit extends Written {
  readonly articleId?: ArticleId | undefined;
  readonly expectedHash?: string | undefined;
  readonly keeping: KeepingWish;
}

export class ArticleDesk {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: WorkspaceParts) {}

  /** Fails with ARTICLE_MISSING, ARTICLE_OF_SOURCE, ARTICLE_CHANGED, SOURCE_EMPTY, and like an import. */
  save(edit: Edit): Promise<StoredCounts & { readonly articleId: ArticleId }> {
    return this.inTurn(async () => {
      const { parts } = this;
      const { articleId: id } = edit;
      const former = id === undefined ? undefined : await this.article(id);
      if (former && keepingOf(former).master !== 'here')
        throw new TablettError('ARTICLE_OF_SOURCE', { id: former.id, source: former.source });
      const unchanged = () => {
        const inForce = former && parts.store.headOf(former.id);
        const expected = edit.expectedHash ?? former?.contentHash;
        if (former && inForce?.contentHash !== expected)
          throw new TablettError('ARTICLE_CHANGED', { id: former.id });
      };
      unchanged();
      const draft = await draftArticle(edit, parts, former);
      const keeping: Keeping = {
        ...this.changed(former ? keepingOf(former) : writtenKeeping, edit.keeping),
        dated: true,
      };
      const article = { ...(former ? draft : asWrittenHere(draft)), keeping };
      const counts = await storeArticle(article, { cause: 'edit' }, parts, unchanged);
      await this.pairWith(article.id, former && keepingOf(former), keeping);
      return { articleId: article.id, ...counts };
    });
  }

  /** How many were changed. Fails with ARTICLE_MISSING before anything is changed. */
  keep(ids: readonly ArticleId[], wish: KeepingWish): Promise<number> {
    return this.inTurn(async () => {
      const changes = new Map<ArticleId, Keeping>();
      for (const id of new Set(ids)) {
        const before = keepingOf(this.head(id));
        const after = this.changed(before, wish);
        if (!sameKeeping(before, after)) changes.set(id, after);
      }
      const before = new Map([...changes.keys()].map((id) => [id, keepingOf(this.head(id))]));
      await this.putKeepings(changes);
      for (const [id, after] of changes) await this.pairWith(id, before.get(id), after);
      return changes.size;
    });
  }

  /** Fails with ARTICLE_MISSING, SOURCE_MISSING, IMPORT_RUNNING, and like an import. */
  chooseMaster(id: ArticleId, master: Master): Promise<void> {
    return this.inTurn(async () => {
      const head = this.head(id);
      const keeping = keepingOf(head);
      if (keeping.master === master) return master === 'here' ? this.settle(head) : undefined;
      if (master === 'here') return this.putKeepings(new Map([[id, { ...keeping, master }]]));
      const entry = await entryOfArticle(head, this.parts);
      if (!entry || !(await isThere(entry)))
        throw new TablettError('SOURCE_MISSING', { path: entry?.path ?? head.source });
      await this.putKeepings(new Map([[id, { ...keeping, master }]]));
      await this.readAgain(id, entry).catch(async (thrown: unknown) => {
        await this.putKeepings(new Map([[id, keeping]]));
        throw thrown;
      });
    });
  }

  /** The latest first; empty for an id that was never there. */
  async versions(id: ArticleId): Promise<readonly Version[]> {
    const { store } = this.parts;
    const [entries, present] = await Promise.all([store.journal.ofArticles([id]), store.article(id)]);
    return articleVersions(entries, present);
  }

  /** Fails with VERSION_MISSING. */
  async version(id: ArticleId, versionId: string): Promise<Version> {
    const found = (await this.versions(id)).find((version) => version.id === versionId);
    if (!found) throw new TablettError('VERSION_MISSING', { id: versionId });
    return found;
  }

  /**
   * Brings a version's text back under the present keeping; where only the keeping was another, that. Imports leave the
   * article alone from then on: its source says something else. Fails with VERSION_MISSING, and like an import.
   */
  restore(id: ArticleId, versionId: string): Promise<void> {
    return this.inTurn(async () => {
      const { article, present } = await this.version(id, versionId);
      const head = this.parts.store.headOf(id);
      if (present || versionId === presentVersion) return;
      if (head?.contentHash === article.contentHash && head.title === article.title)
        return this.putKeepings(new Map([[id, keepingOf(article)]]));
      const keeping: Keeping = { ...keepingOf(head ?? article), master: 'here', dated: true };
      const changedAtMs = this.parts.clock.nowMs();
      await storeArticle({ ...article, changedAtMs, keeping }, { cause: 'restore' }, this.parts);
    });
  }

  /** Fails with ARTICLE_MISSING. */
  async article(id: ArticleId): Promise<Article> {
    const article = await this.parts.store.article(id);
    if (!article) throw new TablettError('ARTICLE_MISSING', { id });
    return article;
  }

  private head(id: ArticleId) {
    const head = this.parts.store.headOf(id);
    if (!head) throw new TablettError('ARTICLE_MISSING', { id });
    return head;
  }

  private changed(keeping: Keeping, wish: KeepingWish): Keeping {
    return changedKeeping(keeping, wish, this.parts.clock.nowMs());
  }

  private async putKeepings(changes: ReadonlyMap<ArticleId, Keeping>): Promise<void> {
    if (changes.size > 0) await this.parts.store.changeKeeping(changes, { cause: 'keeping' });
  }

  /** Two languages of one article name each other: whoever is chosen or left follows, unless it has another partner. */
  private async pairWith(id: ArticleId, before: Keeping | undefined, after: Keeping): Promise<void> {
    if (before?.counterpart === after.counterpart) return;
    const { store } = this.parts;
    const changes = new Map<ArticleId, Keeping>();
    const [left, chosen] = [before?.counterpart, after.counterpart].map((partner) =>
      partner === undefined ? undefined : store.headOf(partner),
    );
    if (left && keepingOf(left).counterpart === id)
      changes.set(left.id, this.changed(keepingOf(left), { counterpart: null }));
    if (chosen && chosen.id !== id && keepingOf(chosen).counterpart === undefined)
      changes.set(chosen.id, this.changed(keepingOf(chosen), { counterpart: id }));
    await this.putKeepings(changes);
  }

  /** An import writes the ledger as it found it: what is decided beside it could be lost. */
  private async settle(head: ArticleHead): Promise<void> {
    if (this.parts.imports.status().importRunning) throw new TablettError('IMPORT_RUNNING');
    await settleConflict(head, this.parts);
  }

  private async readAgain(id: ArticleId, { path, source }: KeptSource): Promise<void> {
    const nameOf = () => source;
    const report = await this.parts.imports.run([path], { resumed: false, reread: true, nameOf });
    const [failure] = report.failures;
    if (failure?.code) throw new TablettError(failure.code, { source: failure.source, path });
    this.head(id);
  }

  /** Changes wait for each other: what one has read, no other changes meanwhile. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => {});
    return done;
  }
}

function asWrittenHere(draft: Article): Article {
  const id = articleId(randomBytes(10).toString('hex'));
  return { ...draft, id, source: `${writtenSource}${id}` };
}

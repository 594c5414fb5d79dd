// Pages, lists and sitemaps of an intranet: fetched into a mirror, imported under their address, looked at again daily.
// Knows when to look; fetching is indexer/web's business, importing the import desk's.
import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { asSeen } from '../../../indexer/pipeline/asSeen';
import type { Credentials } from '../../../indexer/web/fetchPage';
import { PageMirror } from '../../../indexer/web/pageMirror';
import { webScope, webSourceKinds } from '../../../indexer/web/webScope';
import type { WebSource } from '../../../knowledge/contract/workspace/importCalls';
import { TablettError, toTablettError } from '../../../knowledge/errors/tablettError';
import type { Clock, RecordStore, WritableStore } from '../../../knowledge/ports';
import type { ImportReport } from '../../../knowledge/vocabulary/importReport';
import { keepingOf } from '../../../knowledge/vocabulary/keeping';
import { KeptList } from './keptList';
import { lookAtWeb } from './lookAtWeb';
import type { StandingImports } from './standingImports';

const sourceSchema = z.object({
  id: z.string().min(1),
  url: z.string().min(1),
  kind: z.enum(webSourceKinds),
});
type KeptWebSource = Readonly<z.output<typeof sourceSchema>>;

export interface WebParts {
  readonly store: Pick<WritableStore, 'ledger' | 'headOf' | 'changeKeeping'> & {
    readonly records: RecordStore;
  };
  readonly dataDir: string;
  readonly clock: Clock;
  readonly imports: Pick<StandingImports, 'run'>;
  /** From the system's key store, told by the shell. */
  readonly credentialsOf: (id: string) => Credentials | undefined;
  /** Between two requests to one server. */
  readonly pauseMs?: number;
  /** From the start to the first look for what is due. */
  readonly firstLookMs?: number;
}

const politePauseMs = 250;
const dayMs = 86_400_000;
const lookForDueMs = 600_000;
/** The first look for what is due comes after the start has settled. */
const firstLookMs = 30_000;

/** A mirror is named by the id of its source: a folder of another name is somebody else's. */
const mirrorName = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** In groups: each is one write, and holds its former articles in memory. */
const detachedAtOnce = 500;

interface Known extends KeptWebSource {
  state: WebSource['state'];
  reason?: string;
  lastLookAtMs?: number;
  articles: number;
  /** The look that goes on. */
  looking?: Promise<ImportReport>;
  stopping: AbortController;
}

/** What becomes of the articles of a source that is removed: one's own from then on, or archived. */
export type ArticlesOfRemoved = 'keep' | 'archive';

/** Owns the mirrors. */
export class WebSources {
  readonly #kept: KeptList<KeptWebSource>;
  readonly #known = new Map<string, Known>();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #first: NodeJS.Timeout | undefined;

  constructor(private readonly parts: WebParts) {
    this.#kept = new KeptList(parts.store.records, 'webSource', sourceSchema);
  }

  async open(): Promise<void> {
    for (const kept of await this.#kept.all()) {
      const { pages, lookedAtMs } = await PageMirror.open(this.#folderOf(kept.id));
      this.#enter(kept, pages.length, lookedAtMs);
    }
    await this.#sweep();
  }

  /** Daily looks, counted from the last one, whatever starts lie between; only a host that stays does them. */
  keepLooking(): void {
    this.#timer ??= setInterval(() => this.#lookAtDue(), lookForDueMs);
    this.#first ??= setTimeout(() => this.#lookAtDue(), this.parts.firstLookMs ?? firstLookMs);
    this.#timer.unref();
    this.#first.unref();
  }

  list(): readonly WebSource[] {
    return [...this.#known.values()].map(({ id, url, kind, state, reason, lastLookAtMs, articles }) => ({
      id,
      label: url,
      url,
      kind,
      state,
      articles,
      hasCredentials: this.parts.credentialsOf(id) !== undefined,
      ...(reason !== undefined && { reason }),
      ...(lastLookAtMs !== undefined && { lastLookAtMs }),
    }));
  }

  /** Keeps the address; the first look is asked for by `refresh`. Fails with WEB_ADDRESS_REFUSED. */
  async add(url: string, kind: KeptWebSource['kind']): Promise<string> {
    const { start } = webScope(url, kind);
    const known = [...this.#known.values()].find(
      (source) => source.url === start.href && source.kind === kind,
    );
    if (known) return known.id;
    const kept = { id: randomUUID(), url: start.href, kind };
    await this.#kept.add(kept, this.parts.clock.nowMs());
    this.#enter(kept, 0);
    return kept.id;
  }

  /**
   * Looks at it now; a look that goes on is waited for. The report counts pages that could not be read as failed.
   * `standing`: nobody has asked for it. Fails with WEB_UNREACHABLE, WEB_REFUSED, WEB_ADDRESS_REFUSED, SOURCE_MISSING, and
   * like an import.
   */
  refresh(id: string, standing = false): Promise<ImportReport> {
    const source = this.#known.get(id);
    if (!source) return Promise.reject(new TablettError('SOURCE_MISSING', { path: id }));
    source.looking ??= this.#look(source, standing).finally(() => {
      delete source.looking;
    });
    return source.looking;
  }

  /**
   * Looks at it no more, and forgets its pages. `keep`: its articles stay and are edited here from then on · `archive`: they
   * go as those of deleted files do, by an import that can be taken back. Fails like an import, an unknown one is no failure.
   */
  async remove(id: string, articles: ArticlesOfRemoved): Promise<void> {
    const source = this.#known.get(id);
    if (!source) return;
    source.stopping.abort();
    await source.looking?.catch(() => {});
    const folder = this.#folderOf(id);
    try {
      if (articles === 'keep') await this.#detach(folder);
      else await this.parts.imports.run([], { origin: 'web', label: source.url, gone: [folder] });
    } catch (thrown) {
      source.stopping = new AbortController();
      throw thrown;
    }
    // Its pages last: they are needed by nobody once the source is forgotten, and the next start sweeps them up.
    await this.#kept.remove(id);
    this.#known.delete(id);
    await rm(folder, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#first);
    this.#stopping.abort();
    await Promise.all([...this.#known.values()].map(({ looking }) => looking?.catch(() => {})));
  }

  async #look(source: Known, standing: boolean): Promise<ImportReport> {
    source.state = 'looking';
    try {
      const mirror = await PageMirror.open(this.#folderOf(source.id));
      const report = await lookAtWeb(source, mirror, {
        standing,
        imports: this.parts.imports,
        credentials: this.parts.credentialsOf(source.id),
        pauseMs: this.parts.pauseMs ?? politePauseMs,
        signal: AbortSignal.any([this.#stopping.signal, source.stopping.signal]),
      });
      source.articles = mirror.pages.length;
      source.lastLookAtMs = this.parts.clock.nowMs();
      if (!report.cancelled) await mirror.looked(source.lastLookAtMs);
      source.state = 'waiting';
      delete source.reason;
      return report;
    } catch (thrown) {
      const failure = toTablettError(thrown, 'webSource');
      source.state = 'failed';
      source.reason = failure.code;
      throw failure;
    }
  }

  #lookAtDue(): void {
    const nowMs = this.parts.clock.nowMs();
    for (const { id, lastLookAtMs = 0 } of this.#known.values())
      if (Math.abs(nowMs - lastLookAtMs) >= dayMs) void this.refresh(id, true).catch(() => {});
  }

  #enter(kept: KeptWebSource, articles: number, lastLookAtMs?: number): void {
    const looked = lastLookAtMs === undefined ? {} : { lastLookAtMs };
    this.#known.set(kept.id, {
      ...{ ...kept, state: 'waiting', articles, ...looked },
      stopping: new AbortController(),
    });
  }

  /** Mirrors of sources that are no longer kept: a mirror holds nothing that a look would not fetch again. */
  async #sweep(): Promise<void> {
    const names = await readdir(join(this.parts.dataDir, 'web')).catch(() => []);
    const left = names.filter((name) => mirrorName.test(name) && !this.#known.has(name));
    await Promise.all(left.map((name) => rm(this.#folderOf(name), { recursive: true, force: true })));
  }

  async #detach(folder: string): Promise<void> {
    const { store } = this.parts;
    const pages = (await store.ledger.all()).filter(({ path }) => path.startsWith(`${folder}${sep}`));
    const isAsSeen = asSeen(
      pages.flatMap(({ articleIds }) => articleIds),
      store,
    );
    const detached = pages.flatMap(({ articleIds }) =>
      articleIds.flatMap((id) => {
        const head = store.headOf(id);
        const keeping = head && keepingOf(head);
        return keeping?.master === 'source' ? [[id, { ...keeping, master: 'here' }] as const] : [];
      }),
    );
    for (let at = 0; at < detached.length; at += detachedAtOnce)
      await store.changeKeeping(
        new Map(detached.slice(at, at + detachedAtOnce)),
        { cause: 'keeping' },
        isAsSeen,
      );
  }

  #folderOf(id: string): string {
    return join(this.parts.dataDir, 'web', id);
  }
}

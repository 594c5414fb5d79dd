// One source of an import: read, laid beside what is known, cut, embedded, committed; every end of it is told.
// Knows the order of the steps and what one bad source means to the others: nothing.
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { reviveArchived } from './archiveGone';
import { broughtBefore } from './broughtBefore';
import { compareSource, type JudgedSource } from './compareSource';
import { embedArticle } from './embedArticle';
import { hasEnded, type Run } from './importRun';
import { isUnchanged } from './isUnchanged';
import { unreadAccount } from './ledgerBook';
import type { PreparedArticle } from './prepareArticle';
import type { TakenArticle } from './preparer';
import { wasReadBefore } from './presentReading';
import { type LineProblem, type ReadArticles, readArticlesOf } from './readArticlesOf';
import { staysTakenBack } from './takenBack';

/**
 * Passages waiting for a worker at any time, over all articles. They are the look-ahead: while they are embedded (about
 * a second on two cores), the next source is read and extracted. More would only cost memory.
 */
const passagesInFlight = 64;

/** Articles cut in one request: rows of tables are short, a request costs some tenths of a millisecond. */
const articlesAtOnce = 16;

/** Never rejects: a failure of the source's own is told, one that concerns all ends the run. */
export async function importOneSource(found: FoundSource, run: Run): Promise<void> {
  try {
    await importSource(found, run);
  } catch (thrown) {
    run.fatal ??= toTablettError(thrown, 'importOneSource');
  }
}

async function importSource(found: FoundSource, run: Run): Promise<void> {
  const { book, meter, accounts } = run;
  const earlier = book.earlier(found.path);
  if (earlier && (await isAsBefore(earlier, run))) {
    book.unchanged(earlier);
    const { outcome } = earlier;
    const told = outcome === 'duplicate' ? outcome : 'unchanged';
    return meter.finished({ source: found.source, outcome: told, articles: 0, chunks: 0 });
  }
  // Its entry goes on saying that it was taken back, and by which import it could come again.
  if (earlier && run.options.standing && (await staysTakenBack(earlier)))
    return meter.finished({ source: found.source, outcome: 'unchanged', articles: 0, chunks: 0 });
  meter.reading(found.source);
  // What is read again may hold new passages: the model is loaded for them while the source is taken apart.
  run.ports.embedder.expectPassages?.();
  const read = await readOrGiveUp(found, earlier, run).finally(() => meter.reading(undefined));
  if (!read) return;
  for (const { member, ...problem } of read.problems) {
    const place = member === undefined ? found.source : `${found.source}#${member}`;
    meter.lineFailed({ ...problem, source: place });
  }
  if (read.kind === 'failed') {
    book.finished(unreadAccount(found, read.report, earlier));
    return meter.finished(read.report);
  }
  const revived = earlier?.outcome === 'removed' ? await reviveArchived(earlier, run) : 0;
  const judged = await compareSource(found, read, earlier, run);
  await removeSurplus(found, judged, read.problems, run);
  const isRevived = revived > 0 && judged.outcome === 'unchanged';
  const brought = await broughtBefore(judged, earlier, run);
  const outcome = isRevived ? 'updated' : brought.outcome;
  const told = { outcome, brought: brought.articles, ...leftOut(judged, read.problems) };
  accounts.open({ ...judged, ...told }, judged.changed);
  await takeFormerPlaces(judged, read.texts, run);
  await embedChanged(judged, run);
}

/** Files of the same texts are gone from elsewhere: this one is it, moved or renamed. Fails like the store. */
async function takeFormerPlaces(
  { changed, texts }: JudgedSource,
  offered: Extract<ReadArticles, { kind: 'read' }>['texts'],
  { known, formerPlaces, inherited, options }: Run,
): Promise<void> {
  const coming = new Set(changed.filter((id) => !known.has(id)));
  if (coming.size === 0) return;
  const former = await formerPlaces.take(
    texts.flatMap(({ articleId, textHash }) =>
      coming.has(articleId) ? { articleId, textHash, key: offered.get(articleId)?.key } : [],
    ),
  );
  if (former.size === 0) return;
  await options.onMoved?.([...former].map(([to, { articleId }]) => ({ from: articleId, to })));
  for (const [to, { keeping }] of former) inherited.set(to, keeping);
}

/** What came in, but not whole, says so; a reason of its own goes first, then one that its owner can do something about. */
function leftOut({ code, outcome }: JudgedSource, problems: readonly LineProblem[]) {
  const locked = problems.find((problem) => problem.code === 'SOURCE_ENCRYPTED');
  const first = locked ?? problems[0];
  if (!first || code || outcome === 'duplicate') return undefined;
  if (locked)
    return { code: 'SOURCE_ENCRYPTED', ...(locked.message && { message: locked.message }) } as const;
  return { code: 'SOURCE_BAD_LINE', ...(first.message && { message: first.message }) } as const;
}

/** Told from the disk's word alone; what was left out as a copy stays so while its twin stands. */
async function isAsBefore(earlier: KeptSource, { options, known, ports, twins }: Run): Promise<boolean> {
  if (options.reread || options.password !== undefined) return false;
  return isUnchanged(earlier, known, ports.fingerprint, (source) => twins.stands(source));
}

/** Undefined where the import ends here: cancelled, or no model to measure with. */
async function readOrGiveUp(
  found: FoundSource,
  earlier: KeptSource | undefined,
  run: Run,
): Promise<ReadArticles | undefined> {
  const { ports, known, options } = run;
  const { preparer, clock } = ports;
  const { signal, password, columns } = options;
  try {
    const afresh = wasReadBefore(found.path, earlier);
    const given = { preparer, known, nowMs: clock.nowMs() };
    return await readArticlesOf(found, { ...given, signal, password, columns, afresh });
  } catch (thrown) {
    const failure = toTablettError(thrown, 'readArticlesOf');
    if (failure.code !== 'CANCELLED') run.fatal ??= failure;
    return undefined;
  }
}

/**
 * What the source gave earlier and no longer gives goes, unless it was edited here. Where a line could not be read,
 * nothing is known to be gone; an unread member keeps what came of it. Fails like the store.
 */
async function removeSurplus(
  found: FoundSource,
  { articleIds }: JudgedSource,
  problems: readonly LineProblem[],
  { ports: { store }, known, change, twins }: Run,
): Promise<void> {
  const members = problems.flatMap(({ member }) => member ?? []);
  if (members.length < problems.length) return;
  const gone = known.surplusOf(found, articleIds, members);
  for (const id of gone) twins.forget(id);
  const isFollowed = (id: ArticleId) => store.headOf(id)?.keeping?.master !== 'here';
  if (gone.length > 0) await store.removeArticles(gone, change, isFollowed);
}

async function embedChanged(judged: JudgedSource, run: Run): Promise<void> {
  for (let at = 0; at < judged.changed.length; at += articlesAtOnce) {
    const taken = await takeOrReport(judged, at, run);
    if (!taken) return;
    for (const article of taken) await embedInOrder(article, run);
  }
}

/** Undefined where nothing more of this source will come; what its own process could not stand fails the rest of it. */
async function takeOrReport(
  { request, changed }: JudgedSource,
  from: number,
  run: Run,
): Promise<readonly TakenArticle[] | undefined> {
  const { ports, options, accounts } = run;
  if (hasEnded(run)) return undefined;
  const since = ports.clock.monotonicMs();
  try {
    const ids = changed.slice(from, from + articlesAtOnce);
    const taken = await ports.preparer.take(request, ids, options.signal);
    const cut = taken.flatMap((one) =>
      one.kind === 'prepared' ? { id: one.prepared.article.id, chunks: one.prepared.chunks.length } : [],
    );
    accounts.cut(cut, ports.clock.monotonicMs() - since);
    return taken;
  } catch (thrown) {
    const failure = toTablettError(thrown, 'takeArticles');
    if (failure.code !== 'CANCELLED') failAll(changed.slice(from), failure, run);
    return undefined;
  }
}

function failAll(ids: readonly ArticleId[], failure: TablettError, { accounts }: Run): void {
  for (const id of ids) accounts.failed(id, failure);
}

/** Starts embedding an article; waits while more passages are in flight than the workers can use. */
async function embedInOrder(taken: TakenArticle, run: Run): Promise<void> {
  const { inFlight } = run;
  if (hasEnded(run)) return;
  if (taken.kind === 'failed') {
    const { code, details } = taken.failure;
    return failAll([taken.id], new TablettError(code, details), run);
  }
  if (taken.claims) run.claims.set(taken.prepared.article.id, taken.claims);
  inFlight.add(taken.prepared.chunks.length, embedAndCommit(taken.prepared, run));
  await inFlight.room(passagesInFlight);
}

/** Never rejects: an article's own failure goes to its account, one that concerns all of them ends the run. */
async function embedAndCommit(prepared: PreparedArticle, run: Run): Promise<void> {
  const { ports, options, meter, queue, accounts } = run;
  try {
    const commit = await embedArticle(prepared, ports.embedder, ports.fingerprint, options.signal);
    meter.embedded(commit.chunks.length);
    accounts.embedded(prepared.article.id, commit.chunks.length);
    await queue.add(commit);
  } catch (thrown) {
    const failure = toTablettError(thrown, 'embedAndCommit');
    if (failure.code === 'CANCELLED') return;
    if (failure.code === 'WORKER_LOST') failAll([prepared.article.id], failure, run);
    else run.fatal ??= failure;
  }
}

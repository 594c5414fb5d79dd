// Sources that are no longer there: what they gave is archived, not removed, and comes back when they do.
// Changes only how articles are kept; each change is in the journal, so that it can be undone.
import { resolve, sep } from 'node:path';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ArticleState } from '../../knowledge/vocabulary/keeping';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { asSeen } from './asSeen';
import type { Run } from './importRun';

/** Archives what these files, and all files in these folders, gave. Fails like the store. */
export async function archiveGone(paths: readonly string[], run: Run): Promise<void> {
  if (paths.length === 0) return;
  const { book, meter, known } = run;
  const places = paths.map((path) => resolve(path));
  const sources = [...book.entries()];
  const gone = sources.filter(({ outcome, path }) => outcome !== 'removed' && isUnder(path, places));
  meter.expect(gone.length);
  const given = new Map(
    gone.map(({ id, articleIds, path }) => [
      id,
      [...new Set([...articleIds, ...known.storedOf(path)])].filter(known.has),
    ]),
  );
  const all = [...given.values()].flat();
  const archived = await changeStates(new Map(all.map((id) => [id, 'archived'])), run);
  for (const source of gone) {
    const articles = (given.get(source.id) ?? []).filter((id) => archived.has(id)).length;
    for (const { articleId } of source.texts ?? []) run.twins.forget(articleId);
    book.removed(source, articles);
    meter.finished({ source: source.source, outcome: 'removed', articles, chunks: 0 });
  }
}

/** A source is back: what its going archived stands again as it stood; returns how many. Fails like the store. */
export async function reviveArchived(earlier: KeptSource, run: Run): Promise<number> {
  const { store } = run.ports;
  const states = new Map<ArticleId, ArticleState>();
  const given = [...new Set([...earlier.articleIds, ...run.known.storedOf(earlier.path)])];
  for (const { articleId, importId, before } of await store.journal.ofArticles(given))
    if (importId === earlier.importId && before) states.set(articleId, keepingOf(before).state);
  const archived = [...states].filter(([id]) => keepingOf(store.headOf(id) ?? {}).state === 'archived');
  return (await changeStates(new Map(archived), run)).size;
}

/** In groups: each is one write, and holds its former articles in memory. */
const articlesAtOnce = 500;

/** Those that changed: not in that state already, and not edited here, which is no longer their source's. */
async function changeStates(
  states: ReadonlyMap<ArticleId, ArticleState>,
  { ports: { store }, change }: Run,
): Promise<ReadonlySet<ArticleId>> {
  const isAsSeen = asSeen([...states.keys()], store);
  const changed = [...states].flatMap(([id, state]) => {
    const head = store.headOf(id);
    const keeping = head && keepingOf(head);
    const isDue = keeping && keeping.state !== state && keeping.master === 'source';
    return isDue ? [[id, { ...keeping, state }] as const] : [];
  });
  for (let at = 0; at < changed.length; at += articlesAtOnce)
    await store.changeKeeping(new Map(changed.slice(at, at + articlesAtOnce)), change, isAsSeen);
  return new Set(changed.map(([id]) => id));
}

const isUnder = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}${sep}`));

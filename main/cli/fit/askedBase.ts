// One set to fit on: its base imported once, its concerns analysed and embedded once, judged as often as needed.
// Judges by the product's own steps; draws no conclusions.
import { basename, join } from 'node:path';
import { importSources } from '../../../indexer/pipeline/importSources';
import { readConcern } from '../../../knowledge/ask/readConcern';
import { featuresOf } from '../../../knowledge/likelihood/features';
import type { LabelledFeatures } from '../../../knowledge/likelihood/fitCalibration';
import { rankCandidates } from '../../../knowledge/ranking/rankCandidates';
import type { ConcernMeans } from '../../../knowledge/search/centreQuery';
import { findCandidates } from '../../../knowledge/search/findCandidates';
import type { Query } from '../../../knowledge/vocabulary/concern';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../engine/compose';
import { importPorts } from '../../engine/importPorts';
import { byHash, withheldArticles, withoutArticles } from '../eval/withheldArticles';
import { type EvalConcern, readEvalSet } from '../evalSet';
import { withParts } from '../openParts';
import { workerFolder } from '../withEngine';

/** A folder of articles with its own concerns, or with those of another file. */
export interface FitSet {
  readonly folder: string;
  readonly queries?: string;
}

/** Cards judged a concern: what a list shows. */
const judgedRanks = 5;
/** Concerns taken of a set at most, picked by hash; more of one kind teach nothing new and would drown the others. */
const mostConcerns = 600;

/** All sets on one base are one family: they are left out together. */
export const familyOf = ({ folder }: FitSet): string => basename(folder);
export const nameOf = (set: FitSet): string =>
  set.queries ? basename(set.queries, '.jsonl') : familyOf(set);

export interface EmbeddedConcern {
  readonly query: Query;
  readonly vector: Float32Array;
  readonly gold: ReadonlySet<string>;
  readonly goldThinned: ReadonlySet<string>;
}

/** The judged cards of one concern, in rank order; `thinned`: 30 % of the concerns have lost their articles. */
export interface JudgedConcern {
  readonly protocol: 'whole' | 'thinned';
  readonly cards: readonly LabelledFeatures[];
}

/** Model and index fingerprints that the numbers belong to. */
export interface FitFingerprints {
  readonly model: string;
  readonly index: string;
}

/** Runs `work` with the parts of the set's base, imported below `dataDir` (kept: a second fit need not embed again). */
function withBase<T>(set: FitSet, dataDir: string, work: (parts: EngineParts) => Promise<T>): Promise<T> {
  const options = { dataDir: join(dataDir, familyOf(set)), workerFolder, onEvent: () => {} };
  return withParts(options, async (parts) => {
    const { paths } = await readEvalSet(set.folder);
    await importSources(paths, importPorts(parts), { onProgress: () => {} });
    return work(parts);
  });
}

/** Imports the set's articles and embeds its concerns. */
export function embedConcerns(
  set: FitSet,
  dataDir: string,
): Promise<{ readonly concerns: readonly EmbeddedConcern[]; readonly fingerprints: FitFingerprints }> {
  return withBase(set, dataDir, async ({ seat, lexicalIndex }) => {
    const { embedder, fingerprint } = seat.answering!;
    const { concerns: read } = await readEvalSet(set.folder, set.queries);
    const chosen = byHash(read).slice(0, mostConcerns);
    const thinned = withoutArticles(chosen, withheldArticles(chosen));
    const concerns: EmbeddedConcern[] = [];
    for (const [at, { text, gold }] of chosen.entries()) {
      const { query } = await readConcern({ text }, lexicalIndex);
      const vector = await embedder.embedQuery(query.text);
      concerns.push({ query, vector, gold, goldThinned: (thinned[at] as EvalConcern).gold });
    }
    return { concerns, fingerprints: { model: embedder.fingerprint, index: fingerprint } };
  });
}

/** Judges every concern in both protocols, once for each of the `means`; the lists stand in the order of `means`. */
export function judgeConcerns(
  set: FitSet,
  concerns: readonly EmbeddedConcern[],
  dataDir: string,
  means: readonly ConcernMeans[],
): Promise<readonly (readonly JudgedConcern[])[]> {
  return withBase(set, dataDir, async (parts) => {
    const sources = await sourcesOf(parts);
    const judged: (readonly JudgedConcern[])[] = [];
    for (const concernMeans of means) {
      const lists: JudgedConcern[] = [];
      for (const concern of concerns) lists.push(...(await judge(concern, concernMeans, sources, parts)));
      judged.push(lists);
    }
    return judged;
  });
}

async function judge(
  { query, vector, gold, goldThinned }: EmbeddedConcern,
  concernMeans: ConcernMeans,
  sources: ReadonlyMap<ArticleId, string>,
  { seat, lexicalIndex }: EngineParts,
): Promise<readonly JudgedConcern[]> {
  const embedder = { embedQuery: async () => vector };
  const { vectorIndex } = seat.answering!;
  const { candidates } = await findCandidates(query, { embedder, vectorIndex, lexicalIndex, concernMeans });
  const sourceOf = (id: ArticleId) => sources.get(id) ?? '';
  const cardsOf = (kept: typeof candidates, solving: ReadonlySet<string>): readonly LabelledFeatures[] => {
    const ranked = rankCandidates(kept);
    return ranked.slice(0, judgedRanks).map(({ articleId }, rank) => ({
      features: featuresOf(rank, ranked),
      solved: solving.has(sourceOf(articleId)),
    }));
  };
  // A withheld article is out of this concern's list only: on sets with many concerns an article, taking it from the
  // base would leave next to nothing.
  const kept = candidates.filter(({ articleId }) => {
    const source = sourceOf(articleId);
    return !gold.has(source) || goldThinned.has(source);
  });
  return [
    { protocol: 'whole', cards: cardsOf(candidates, gold) },
    { protocol: 'thinned', cards: cardsOf(kept, goldThinned) },
  ];
}

async function sourcesOf({ store }: EngineParts): Promise<ReadonlyMap<ArticleId, string>> {
  const sources = new Map<ArticleId, string>();
  for await (const { id, source } of store.listArticles()) sources.set(id, source);
  return sources;
}

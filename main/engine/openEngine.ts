// The engine: store, indexes and model joined behind the calls of engine.ts. Hosts: utility process and terminal.
// Names no adapter (compose.ts does) and knows no Electron.
import { type AskPorts, answerConcern } from '../../knowledge/ask/answerConcern';
import { passagesOfArticle } from '../../knowledge/cards/passagesOfArticle';
import { TablettError } from '../../knowledge/errors/tablettError';
import { goldenDepth } from '../../knowledge/golden/placeOfCase';
import type { Experience } from '../../knowledge/learning/experience';
import { thresholdInForce } from '../../knowledge/likelihood/thresholdOffers';
import type { ArticleHead } from '../../knowledge/ports';
import { analyseConcern } from '../../knowledge/query/analyseConcern';
import { rankingFingerprint } from '../../knowledge/ranking/rankingParameters';
import type { Query } from '../../knowledge/vocabulary/concern';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';
import { askPorts } from './askPorts';
import { openCareDesk } from './care/careDesk';
import { composeEngine, type EngineParts } from './compose';
import { ConcernWatch } from './concernWatch';
import type { Engine, EngineOptions } from './engine';
import { gapCalls } from './gapCalls';
import { GapDesk } from './gapDesk';
import type { GoldenParts } from './goldenDesk';
import { ImportDesk } from './importDesk';
import { unfinishedImportJob } from './importJob';
import { insightsCalls } from './insightsCalls';
import { learningCalls } from './learningCalls';
import { LearningDesk } from './learningDesk';
import type { MeaningSeat } from './meaningSeat';
import { notedConcern } from './notedConcern';
import { openProof, type Proof, proofCalls, withProof } from './proofCalls';
import { openStanding } from './standing/openStanding';
import { startModel } from './startModel';
import { locateSource } from './workspace/locateSource';
import { workspaceHandlers } from './workspace/workspaceHandlers';

/** Opens store and word search and returns; the model loads beside it. Fails with STORE_*, DATA_FOLDER_READ_ONLY. */
export async function openEngine(options: EngineOptions, compose = composeEngine): Promise<Engine> {
  const parts = await compose(options);
  // Before anything can be asked: an import asked for now must find the desk taken.
  const unfinished = await unfinishedImportJob(options.dataDir);
  const model = startModel(parts, () => desk.tellStatus());
  const desk: ImportDesk = new ImportDesk(parts, model, options);
  const resumed = resumeAll(desk.resume(unfinished), model.settled);
  const learning = await LearningDesk.open(parts, options.dataDir);
  const gaps = new GapDesk(parts, () => learning.settings.retentionDays);
  const watch = watchConcerns(parts, learning, gaps);
  const proof = await openProof(parts, options.dataDir, replaying(parts, learning, model.state));
  const care = await openCareDesk({
    ...parts,
    dataDir: options.dataDir,
    busy: () => desk.status().importRunning || parts.seat.changing,
    onFailure: (task, thrown) => options.onFault?.(`care.${task}`, thrown),
  });
  const pathsOf = options.pathsOf ?? ((token: string) => [token]);
  const standing = await openStanding({
    ...parts,
    dataDir: options.dataDir,
    imports: desk,
    pathsOf,
    credentialsOf: options.credentialsOf ?? (() => undefined),
  });
  if (options.housekeeping) {
    care.idle.start();
    // Folders are followed once what an earlier run left open is done.
    void resumed.catch(() => {}).then(() => standing.start());
  }
  resumed.catch(() => {}); // Awaited by whoever asks for it; alone it must not end the process.
  return {
    ...askingCalls(parts, { learning, gaps, watch, proof, touch: () => care.idle.touch() }, model.state),
    ...proofCalls(parts, proof, (text) => embeddedQuery(text, parts)),
    ...insightsCalls(parts, learning),
    ...articleCalls(parts, () => desk.tellStatus()),
    locateSource: async (ledgerId) => {
      const entry = await parts.store.ledger.get(ledgerId);
      return entry && locateSource(entry.path);
    },
    workspace: workspaceHandlers({
      ...parts,
      dataDir: options.dataDir,
      imports: desk,
      learning,
      gaps,
      pathsOf,
      queryOf: (text) => embeddedQuery(text, parts),
      ask: (text, top) => answerConcern({ text }, portsInForce(parts, learning, model.state()), top),
      modelReady: () => model.ready,
      tellStatus: () => desk.tellStatus(),
      care: care.handlers,
      standing: standing.handlers,
    }),
    importPaths: (paths, signal) => desk.run(paths, { signal, resumed: false }),
    cancelImport: () => desk.cancel(),
    status: () => desk.status(),
    modelReady: () => model.ready,
    resumed: () => resumed,
    backup: (file) => parts.store.backup(file),
    close: async () => {
      await standing.close();
      await care.idle.stop();
      await desk.stop();
      await model.stop();
      await watch.finish();
      // What cannot be written any more must not keep the store from letting go of its folder.
      await parts.guardFolder(() => parts.seat.close()).finally(() => parts.close());
    },
  };
}

/** What cannot be noted must not fail an answer. */
function watchConcerns(parts: EngineParts, learning: LearningDesk, gaps: GapDesk): ConcernWatch {
  const { store, clock } = parts;
  return new ConcernWatch(
    (event) => store.append(event).catch(() => {}),
    () => clock.nowMs(),
    async (text, bestLikelihood) => {
      if (!learning.settings.keepGaps) return;
      const keep = notedConcern(text, (masked) => embeddedQuery(masked, parts));
      await keep.then((concern) => gaps.keepUnanswered(concern, bestLikelihood)).catch(() => {});
    },
  );
}

/** A missing model hinders re-embedding; whoever needs the model learns it from `modelReady`. */
async function resumeAll(
  importing: Promise<ImportReport | undefined>,
  settled: Promise<void>,
): Promise<ImportReport | undefined> {
  const [report] = await Promise.all([importing, settled.catch(() => {})]);
  return report;
}

interface AskingDesks {
  readonly learning: LearningDesk;
  readonly gaps: GapDesk;
  readonly watch: ConcernWatch;
  readonly proof: Proof;
  /** Somebody asks: housekeeping waits. */
  readonly touch: () => void;
}

function askingCalls(
  parts: EngineParts,
  { learning: desk, gaps, watch, proof, touch }: AskingDesks,
  modelState: () => 'loading' | 'ready' | 'missing',
) {
  const { store, seat } = parts;
  const learning = learningCalls(
    { ...parts, gaps },
    desk,
    (text) => embeddedQuery(text, parts),
    (id) => watch.used(id),
  );
  return {
    ask: async ({ text, top }, signal) => {
      touch();
      const trial = proof.trial.draftFor(text);
      const answer = await acrossChange(seat, signal, async () => {
        const experience = desk.soFar();
        const exploration = desk.exploration(experience);
        const ports = portsInForce(parts, desk, modelState(), experience);
        const chosen = { ...(exploration && { exploration }), ...(trial && { trial }) };
        return answerConcern({ text }, { ...ports, ...chosen }, top, signal);
      });
      watch.answered(text, answer);
      void proof.trial.answered(text, answer).catch(() => {});
      return answer;
    },
    findPassages: async (id, text, signal) => {
      const [article, query] = await Promise.all([articleOf(id, parts), embeddedQuery(text, parts, signal)]);
      return passagesOfArticle(query, article, store);
    },
    ...learning,
    ...withProof(learning, proof, (text) => embeddedQuery(text, parts)),
    ...gapCalls(gaps, (text) => embeddedQuery(text, parts)),
    openArticle: (id) => articleOf(id, parts),
  } satisfies Partial<Engine>;
}

/** What a question is answered with now, outside of exploration and trial. `experience` absent: nothing is learned. */
function portsInForce(
  parts: EngineParts,
  desk: LearningDesk,
  model: 'loading' | 'ready' | 'missing',
  experience?: Experience,
): AskPorts {
  const ports = askPorts(parts, model, experience);
  const threshold = thresholdInForce(ports.calibration, desk.settings.targetRisk);
  const own = desk.correction();
  const calibration =
    ports.calibration && own && experience ? { ...ports.calibration, own } : ports.calibration;
  return { ...ports, ...(calibration && { calibration }), ...(threshold !== undefined && { threshold }) };
}

/** How the golden set is replayed: as an agent would be answered, with the whole log or with nothing learned. */
function replaying(
  parts: EngineParts,
  desk: LearningDesk,
  modelState: () => 'loading' | 'ready' | 'missing',
): Pick<GoldenParts, 'ask' | 'circumstances'> {
  return {
    ask: async (text, state) => {
      const experience = state === 'learned' ? await desk.experience() : undefined;
      return acrossChange(parts.seat, undefined, () =>
        answerConcern({ text }, portsInForce(parts, desk, modelState(), experience), goldenDepth),
      );
    },
    circumstances: async () => ({
      model: parts.seat.answering?.embedder.fingerprint ?? modelState(),
      ranking: rankingFingerprint,
      calibration: `${parts.calibration.version} ${parts.calibration.fittedOn}`,
      settings: JSON.stringify({ targetRisk: desk.settings.targetRisk }),
      outcomes: (await desk.experience()).book.verdicts,
      articles: parts.store.articleCount,
    }),
  };
}

async function embeddedQuery(
  text: string,
  { seat, lexicalIndex }: EngineParts,
  signal?: AbortSignal,
): Promise<Query> {
  const { query, empty } = analyseConcern({ text }, lexicalIndex);
  if (empty || !seat.answering) return query;
  return { ...query, vector: await seat.answering.embedder.embedQuery(query.text, signal) };
}

/** A question that a change of model cut off is asked again, of the model that took over. */
async function acrossChange<T>(
  seat: MeaningSeat,
  signal: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  const { answering } = seat;
  try {
    return await ask();
  } catch (thrown) {
    if (signal?.aborted || seat.answering === answering) throw thrown;
    return ask();
  }
}

async function articleOf(id: ArticleId, { store }: EngineParts) {
  const article = await store.article(id);
  if (!article) throw new TablettError('ARTICLE_MISSING', { id });
  return article;
}

function articleCalls({ store }: EngineParts, tellStatus: () => void) {
  return {
    listArticles: async ({ offset, limit }) => {
      const articles: ArticleHead[] = [];
      let at = 0;
      for await (const head of store.listArticles()) {
        if (at >= offset + limit) break;
        if (at >= offset) articles.push(head);
        at += 1;
      }
      return { total: store.articleCount, articles };
    },
    removeArticles: async (ids) => {
      const known = new Set((await store.articleHeads(ids)).map(({ id }) => id));
      const missing = ids.find((id) => !known.has(id));
      if (missing !== undefined) throw new TablettError('ARTICLE_MISSING', { id: missing });
      await store.removeArticles(ids, { cause: 'removal' });
      tellStatus();
    },
  } satisfies Partial<Engine>;
}

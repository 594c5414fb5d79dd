// Binds engineCalls to an engine: one line a call.
// Knows neither ports nor how the engine is opened.

import { type DayHandlers, dayCalls } from '../../knowledge/contract/day/dayCalls';
import type { Handlers } from '../../knowledge/contract/defineCall';
import type { engineCalls, sidebarCalls } from '../../knowledge/contract/engineCalls';
import { type WorkspaceHandlers, workspaceCalls } from '../../knowledge/contract/workspace/workspaceCalls';
import { scorePlaces } from '../../knowledge/golden/scorePlaces';
import type { Engine } from './engine';
import type { SourcePaths } from './sourcePaths';

export interface EngineHandlerOptions {
  /** Resolves once the engine is open, rejects with why it is not. */
  readonly engine: () => Promise<Engine>;
  readonly sources: SourcePaths;
}

/** One set serves all ports, so that an import started in one window is the import of all. */
export function engineHandlers({ engine, sources }: EngineHandlerOptions): Handlers<typeof engineCalls> {
  return {
    ...sidebarHandlers({ engine, sources }),
    ...forwarded<DayHandlers>(dayCalls, async () => (await engine()).day),
    ...forwarded<WorkspaceHandlers>(workspaceCalls, async () => (await engine()).workspace),
  };
}

/** These calls have the engine's own shape. */
function forwarded<H extends object>(calls: Readonly<Record<keyof H, unknown>>, group: () => Promise<H>): H {
  const forward = (name: keyof H) => async (input: never, signal: AbortSignal) =>
    ((await group())[name] as (input: never, signal: AbortSignal) => Promise<unknown>)(input, signal);
  return Object.fromEntries(Object.keys(calls).map((name) => [name, forward(name as keyof H)])) as H;
}

function sidebarHandlers({ engine, sources }: EngineHandlerOptions): Handlers<typeof sidebarCalls> {
  return {
    ask: async (input, signal) => (await engine()).ask(input, signal),
    openArticle: async ({ articleId }) => (await engine()).openArticle(articleId),
    findPassages: async ({ articleId, text }, signal) => {
      const passages = await (await engine()).findPassages(articleId, text, signal);
      // The page has the article; spans are enough.
      return passages.map(({ start, end, marks }) => ({ start, end, marks }));
    },
    rateArticle: async (input) => (await engine()).rateArticle(input),
    noteUse: async (input) => {
      await (await engine()).noteUse(input);
      return {};
    },
    learnedOverview: async (page) => (await engine()).learnedOverview(page),
    learnedOfArticle: async ({ articleId }) => (await engine()).learnedOfArticle(articleId),
    undoRatings: async (what) => (await engine()).undoRatings(what),
    forgetConcern: async ({ text }) => (await engine()).forgetConcern(text),
    eraseLearned: async () => (await engine()).eraseLearned(),
    readLearningSettings: async () => (await engine()).learningSettings(),
    changeLearningSettings: async (change) => (await engine()).changeLearning(change),
    thresholdOffers: async () => (await engine()).thresholdOffers(),
    exportLearning: async ({ token }) => {
      const [file = ''] = sources.pathsOf(token);
      return (await engine()).exportLearning(file);
    },
    importLearning: async ({ token }) => {
      const [file = ''] = sources.pathsOf(token);
      return (await engine()).importLearning(file);
    },
    insights: async (period) => (await engine()).insights(period),
    maskConcern: async ({ text }) => (await engine()).maskConcern(text),
    noteGap: async (input) => (await engine()).noteGap(input),
    similarGaps: async ({ text }) => (await engine()).similarGaps(text),
    listGaps: async (page) => (await engine()).listGaps(page),
    removeGap: async ({ gapId }) => {
      await (await engine()).removeGap(gapId);
      return {};
    },
    goldenCases: async () => (await engine()).goldenCases(),
    addGoldenCase: async (input) => (await engine()).addGoldenCase(input),
    removeGoldenCase: async ({ caseId }) => {
      await (await engine()).removeGoldenCase(caseId);
      return {};
    },
    goldenRuns: async () =>
      (await (await engine()).goldenRuns()).map(({ id, atMs, places }) => ({
        id,
        atMs,
        score: scorePlaces(places),
      })),
    runGolden: async (input) => (await engine()).runGolden(input),
    readTrial: async () => (await engine()).trialReports(),
    readProofSettings: async () => (await engine()).proofSettings(),
    changeProofSettings: async (change) => (await engine()).changeProof(change),
    importSources: async ({ token }) => {
      const paths = sources.pathsOf(token);
      // Without the call's signal: an import outlives the port that asked for it, a reloaded page finds it running.
      return (await engine()).importPaths(paths);
    },
    cancelImport: async () => {
      (await engine()).cancelImport();
      return {};
    },
    status: async () => (await engine()).status(),
    listArticles: async (range) => (await engine()).listArticles(range),
    removeArticle: async ({ articleId }) => {
      await (await engine()).removeArticles([articleId]);
      return {};
    },
  };
}

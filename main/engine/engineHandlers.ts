// Binds engineCalls to an engine: one line a call.
// Knows neither ports nor how the engine is opened.
import type { Handlers } from '../../knowledge/contract/defineCall';
import type { engineCalls } from '../../knowledge/contract/engineCalls';
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
      await (await engine()).removeArticle(articleId);
      return {};
    },
  };
}

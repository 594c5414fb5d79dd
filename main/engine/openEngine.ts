// The engine: store, indexes and model joined behind the calls of engine.ts. Hosts: utility process and terminal.
// Names no adapter (compose.ts does) and knows no Electron.
import { randomUUID } from 'node:crypto';
import { answerConcern } from '../../knowledge/ask/answerConcern';
import { passagesOfArticle } from '../../knowledge/cards/passagesOfArticle';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleHead } from '../../knowledge/ports';
import { analyseConcern } from '../../knowledge/query/analyseConcern';
import { recordRating } from '../../knowledge/ratings/recordRating';
import type { Query } from '../../knowledge/vocabulary/concern';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';
import { askPorts } from './askPorts';
import { composeEngine, type EngineParts } from './compose';
import type { Engine, EngineOptions } from './engine';
import { ImportDesk } from './importDesk';
import { unfinishedImportJob } from './importJob';
import type { MeaningSeat } from './meaningSeat';
import { startModel } from './startModel';

/** Opens store and word search and returns; the model loads beside it. Fails with STORE_*, DATA_FOLDER_READ_ONLY. */
export async function openEngine(options: EngineOptions, compose = composeEngine): Promise<Engine> {
  const parts = await compose(options);
  // Before anything can be asked: an import asked for now must find the desk taken.
  const unfinished = await unfinishedImportJob(options.dataDir);
  const model = startModel(parts, () => desk.tellStatus());
  const desk: ImportDesk = new ImportDesk(parts, model, options);
  const resumed = resumeAll(desk.resume(unfinished), model.settled);
  resumed.catch(() => {}); // Awaited by whoever asks for it; alone it must not end the process.
  return {
    ...askingCalls(parts, model.state),
    ...articleCalls(parts, () => desk.tellStatus()),
    importPaths: (paths, signal) => desk.run(paths, { signal, resumed: false }),
    cancelImport: () => desk.cancel(),
    status: () => desk.status(),
    modelReady: () => model.ready,
    resumed: () => resumed,
    backup: (file) => parts.store.backup(file),
    close: async () => {
      await desk.stop();
      await model.stop();
      await parts.seat.close();
      await parts.close();
    },
  };
}

/** A missing model hinders re-embedding; whoever needs the model learns it from `modelReady`. */
async function resumeAll(
  importing: Promise<ImportReport | undefined>,
  settled: Promise<void>,
): Promise<ImportReport | undefined> {
  const [report] = await Promise.all([importing, settled.catch(() => {})]);
  return report;
}

function askingCalls(parts: EngineParts, modelState: () => 'loading' | 'ready' | 'missing') {
  const { store, clock, seat } = parts;
  return {
    ask: async ({ text, top }, signal) => {
      const answer = await acrossChange(seat, signal, () =>
        answerConcern({ text }, askPorts(parts, modelState()), top, signal),
      );
      const kind = answer.kind === 'cards' ? 'answered' : 'abstained';
      void store.append({ kind, atMs: clock.nowMs(), totalMs: answer.timings.totalMs }).catch(() => {});
      return answer;
    },
    findPassages: async (id, text, signal) => {
      const [article, query] = await Promise.all([articleOf(id, parts), embeddedQuery(text, parts, signal)]);
      return passagesOfArticle(query, article, store);
    },
    rateArticle: async ({ text, ...given }) => {
      await articleOf(given.articleId, parts);
      const query = await embeddedQuery(text, parts);
      const ports = { ratingLog: store, makeId: randomUUID, nowMs: () => clock.nowMs() };
      return { ratingId: (await recordRating(given, query, ports)).id };
    },
    noteUse: async ({ kind, articleId }) => store.append({ kind, articleId, atMs: clock.nowMs() }),
    openArticle: (id) => articleOf(id, parts),
  } satisfies Partial<Engine>;

  async function embeddedQuery(
    text: string,
    { seat: { answering } }: EngineParts,
    signal?: AbortSignal,
  ): Promise<Query> {
    const { query, empty } = analyseConcern({ text });
    if (empty || !answering) return query;
    return { ...query, vector: await seat.answering!.embedder.embedQuery(query.text, signal) };
  }
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
    removeArticle: async (id) => {
      await articleOf(id, { store } as EngineParts);
      await store.removeArticles([id]);
      tellStatus();
    },
  } satisfies Partial<Engine>;
}

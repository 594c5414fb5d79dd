// An engine that watches and looks at the web by itself, for the tests of both.
// Knows a model of no weight; what is watched is the tests' business.
import { onTestFinished } from 'vitest';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import { composeEngine } from '../../main/engine/compose';
import type { Engine, WebCredentials } from '../../main/engine/engine';
import { openEngine } from '../../main/engine/openEngine';
import { fakeModel } from './engineTrial';

export const signal = new AbortController().signal;
/** For what follows by itself. */
export const within = { timeout: 15_000, interval: 100 };

/** An open engine with its housekeeping on, closed with its test. */
export async function openStaying(
  dataDir: string,
  credentials: ReadonlyMap<string, WebCredentials> = new Map(),
) {
  const engine = await openEngine(
    {
      ...{ dataDir, workerFolder: '', onEvent: () => {}, housekeeping: true },
      credentialsOf: (id) => credentials.get(id),
    },
    (options) =>
      composeEngine(options, {
        preparer: localPreparer((text) => text.length / 4),
        openConfigured: async () => fakeModel('m').embedder,
        openFormer: async () => undefined,
      }),
  );
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= engine.close());
  onTestFinished(close);
  await engine.modelReady();
  return { ...engine, close };
}

/** Titles by state, sorted. */
export async function titlesOf(engine: Engine) {
  const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
  const titles = (archived: boolean) =>
    articles
      .filter((head) => (keepingOf(head).state === 'archived') === archived)
      .map(({ title }) => title)
      .sort();
  return { there: titles(false), archived: titles(true) };
}

// Builds `window.silbertablett` from the registries: a named function a call, each resolving to an outcome.
// Knows the calls, not Electron: the line to the engine and the way to the shell come in.

import { type ShellCallName, shellCallNames } from '../../knowledge/contract/channels';
import type { Outcome } from '../../knowledge/contract/defineCall';
import { engineCalls } from '../../knowledge/contract/engineCalls';
import type { PageApi, PageEvent } from '../../knowledge/contract/pageApi';
import { toTablettError } from '../../knowledge/errors/tablettError';
import type { EngineCallName, EngineLink } from './engineLink';

export interface PageApiOptions {
  readonly engine: Pick<EngineLink, 'call'>;
  readonly invokeShell: (call: ShellCallName, input: unknown) => Promise<Outcome<unknown>>;
  readonly takeDroppedFiles: PageApi['takeDroppedFiles'];
  readonly listeners: Set<(event: PageEvent) => void>;
}

const engineCallNames = Object.keys(engineCalls) as readonly EngineCallName[];

/** Every function resolves; none rejects, since contextBridge would strip the error to its message. */
export function buildPageApi(options: PageApiOptions): PageApi {
  const { engine, invokeShell, listeners } = options;
  const engineFunctions = engineCallNames.map((name) => [
    name,
    (input: unknown) => outcomeOf(name, () => engine.call(name, input)),
  ]);
  const shellFunctions = shellCallNames.map((name) => [
    name,
    async (input: unknown) => flatten(await outcomeOf(name, () => invokeShell(name, input))),
  ]);
  return {
    ...Object.fromEntries([...engineFunctions, ...shellFunctions]),
    ask: newestOnly((input, signal) => outcomeOf('ask', () => engine.call('ask', input, signal))),
    takeDroppedFiles: options.takeDroppedFiles,
    onEvent(listener: (event: PageEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as PageApi;
}

/** A newer ask aborts the older, which resolves to CANCELLED. */
function newestOnly(
  ask: (input: unknown, signal: AbortSignal) => Promise<Outcome<unknown>>,
): (input: unknown) => Promise<Outcome<unknown>> {
  let newest: AbortController | undefined;
  return (input) => {
    newest?.abort();
    const controller = new AbortController();
    newest = controller;
    return ask(input, controller.signal);
  };
}

async function outcomeOf<T>(where: string, run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (thrown) {
    const { code, details } = toTablettError(thrown, where);
    return { ok: false, code, details };
  }
}

/** The shell answers with an outcome of its own; the outer one only fails when the shell cannot be reached. */
function flatten(outer: Outcome<Outcome<unknown>>): Outcome<unknown> {
  return outer.ok ? outer.value : outer;
}

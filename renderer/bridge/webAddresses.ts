// How many web addresses are fetched: what the page may say of the network hangs on it.
// One number for the whole page; who lists the addresses tells it, so that no sign lags behind.
import { useEffect, useSyncExternalStore } from 'react';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

let known: number | undefined;
const listeners = new Set<() => void>();

export function tellWebAddresses(count: number): void {
  known = count;
  for (const listener of listeners) listener();
}

/** Undefined until the engine has told: until then nothing is claimed. */
export function useWebAddresses(): number | undefined {
  useEffect(ask, []);
  usePageEvents(({ name }) => {
    if (name === 'engineReady' || name === 'importFinished') ask();
  });
  return useSyncExternalStore(listen, () => known);
}

function ask(): void {
  void settle(pageApi().webSources({})).then(
    (outcome) => outcome.ok && tellWebAddresses(outcome.value.length),
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

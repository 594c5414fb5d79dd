// What is asked of the network: listed web addresses, and whether linked pages are; what pages may say hangs on it.
// One answer for the whole page; who changes it tells it, so that no sign lags behind.
import { useEffect, useSyncExternalStore } from 'react';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

/** `listed`: web addresses that are fetched · `links`: whether pages that articles lead to are asked for. */
export interface NetworkUse {
  readonly listed: number;
  readonly links: boolean;
}

let known: Partial<NetworkUse> = {};
let told: NetworkUse | undefined;
const listeners = new Set<() => void>();

export function tellNetworkUse(change: Partial<NetworkUse>): void {
  known = { ...known, ...change };
  const { listed, links } = known;
  told = listed === undefined || links === undefined ? undefined : { listed, links };
  for (const listener of listeners) listener();
}

/** Undefined until the engine has told: until then nothing is claimed. */
export function useNetworkUse(): NetworkUse | undefined {
  useEffect(() => {
    ask();
    // The other window may have changed it.
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  usePageEvents(({ name }) => {
    if (name === 'engineReady' || name === 'importFinished') ask();
  });
  return useSyncExternalStore(listen, () => told);
}

function ask(): void {
  void settle(pageApi().webSources({})).then(
    (outcome) => outcome.ok && tellNetworkUse({ listed: outcome.value.length }),
  );
  void settle(pageApi().readCare({})).then(
    (outcome) => outcome.ok && tellNetworkUse({ links: outcome.value.settings.checkLinks }),
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// What the engine says of itself: articles, model, running import; and whether it is there at all.
// Asks once, then listens.
import { useEffect, useState } from 'react';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

/** `lost` while the engine is being started again; `status` keeps its last known value. */
export interface EngineView {
  readonly status: EngineStatus | undefined;
  readonly lost: boolean;
  /** Why there is no status: the store is locked, newer, damaged … */
  readonly failure?: ErrorCode;
  /** Asks again, which also makes the engine try again to open. */
  readonly refresh: () => void;
}

type Known = Omit<EngineView, 'refresh'>;

/** The shell has stopped trying; the next call makes it try again. */
const gaveUp: Known = { status: undefined, lost: false, failure: 'ENGINE_LOST' };

export function useEngineStatus(): EngineView {
  const [view, setView] = useState<Known>({ status: undefined, lost: false });
  const askStatus = () =>
    void settle(pageApi().status({})).then((outcome) => {
      if (outcome.ok) setView({ status: outcome.value, lost: false });
      else if (outcome.code !== 'ENGINE_LOST')
        setView({ status: undefined, lost: false, failure: outcome.code });
    });
  useEffect(askStatus, []);
  usePageEvents((event) => {
    if (event.name === 'statusChanged') setView({ status: event.payload, lost: false });
    if (event.name === 'engineLost') {
      const { willRestart } = event.payload;
      setView(({ status }) => (willRestart ? { status, lost: true } : gaveUp));
    }
    if (event.name === 'engineReady' || event.name === 'importFinished') askStatus();
  });
  return { ...view, refresh: askStatus };
}

// What the engine says of itself: articles, model, running import; and whether it is there at all.
// Asks once, then listens.
import { useEffect, useState } from 'react';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

/** `lost` while the engine is being started again; `status` keeps its last known value. */
export interface EngineView {
  readonly status: EngineStatus | undefined;
  readonly lost: boolean;
}

export function useEngineStatus(): EngineView {
  const [view, setView] = useState<EngineView>({ status: undefined, lost: false });
  const askStatus = () =>
    void settle(pageApi().status({})).then((outcome) => {
      if (outcome.ok) setView({ status: outcome.value, lost: false });
    });
  useEffect(askStatus, []);
  usePageEvents((event) => {
    if (event.name === 'statusChanged') setView({ status: event.payload, lost: false });
    if (event.name === 'engineLost') setView(({ status }) => ({ status, lost: true }));
    if (event.name === 'engineReady' || event.name === 'importFinished') askStatus();
  });
  return view;
}

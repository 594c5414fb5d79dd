// All imports that are remembered, the latest first; asked for anew as they begin, go on and end.
// Knows the call, not what a record means.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageEvent } from '../../knowledge/contract/pageApi';
import { type ImportRecords, importRecords } from './ledgerCalls';
import { usePageEvents } from './usePageEvents';

/** While an import runs its record changes with every file; asking once a second is enough to look at. */
const askAgainMs = 1000;
/** What may have changed a record. */
const telling: ReadonlySet<PageEvent['name']> = new Set<PageEvent['name']>([
  ...(['statusChanged', 'importProgress', 'importResumed', 'importFinished'] as const),
  ...(['rollbackProgress', 'engineReady'] as const),
]);

export interface RecordsView {
  /** Undefined until the first reply. */
  readonly records: ImportRecords | undefined;
  readonly refresh: () => void;
}

export function useImportRecords(): RecordsView {
  const [records, setRecords] = useState<ImportRecords>();
  const refresh = useCallback(
    () =>
      void importRecords().then((outcome) => {
        if (outcome.ok) setRecords(outcome.value);
      }),
    [],
  );
  const askedAtMs = useRef(0);
  useEffect(refresh, [refresh]);
  usePageEvents(({ name }) => {
    if (!telling.has(name)) return;
    const now = Date.now();
    const isStep = name === 'importProgress' || name === 'rollbackProgress';
    if (isStep && now - askedAtMs.current < askAgainMs) return;
    askedAtMs.current = now;
    refresh();
  });
  return { records, refresh };
}

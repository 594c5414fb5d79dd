// The golden set, its last replay and the trial, while their page is open.
// Knows the calls, not what the numbers mean.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Value } from './useCall';

export type GoldenCases = Value<'goldenCases'>;
export type GoldenReport = Value<'runGolden'>;
export type TrialReports = Value<'readTrial'>;
export type ProofSettings = Value<'readProofSettings'>;

/** What a run is laid beside: the run before it, or the ranking without what was learned. */
export type GoldenReference = 'last' | 'baseline';

export interface ProofView {
  /** Absent until read. */
  readonly cases?: GoldenCases;
  readonly settings?: ProofSettings;
  readonly reports?: TrialReports;
  readonly report?: GoldenReport;
  readonly running: boolean;
  readonly code?: ErrorCode;
  readonly run: (against: GoldenReference) => void;
  readonly removeCase: (caseId: string) => void;
  readonly changeTrial: (trial: ProofSettings['trial']) => void;
}

interface Known {
  readonly cases?: GoldenCases;
  readonly settings?: ProofSettings;
  readonly reports?: TrialReports;
  readonly report?: GoldenReport;
  readonly code?: ErrorCode;
}

export function useProof(opened: boolean): ProofView {
  const [known, setKnown] = useState<Known>({});
  const [running, setRunning] = useState(false);
  /** Puts what a call gave in its place, or its failure. */
  const take = async <T>(call: Parameters<typeof settle<T>>[0], place: (value: T) => Known) => {
    const outcome = await settle(call);
    setKnown(({ code: _, ...before }) =>
      outcome.ok ? { ...before, ...place(outcome.value) } : { ...before, code: outcome.code },
    );
  };
  const readCases = () => take(pageApi().goldenCases({}), (cases) => ({ cases }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once each time the page opens
  useEffect(() => {
    if (!opened) return;
    void readCases();
    void take(pageApi().readProofSettings({}), (settings) => ({ settings }));
    void take(pageApi().readTrial({}), (reports) => ({ reports }));
  }, [opened]);
  return {
    ...known,
    running,
    run: (against) => {
      if (running) return;
      setRunning(true);
      void take(pageApi().runGolden({ against }), (report) => ({ report })).then(() => setRunning(false));
    },
    removeCase: (caseId) => void take(pageApi().removeGoldenCase({ caseId }), () => ({})).then(readCases),
    changeTrial: (trial) => void take(pageApi().changeProofSettings({ trial }), (settings) => ({ settings })),
  };
}

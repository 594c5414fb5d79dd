// What the owner allows learning and silence, as the engine keeps it, and what each threshold costs.
// Knows the calls, no control.
import { useEffect, useState } from 'react';
import type { LearningSettings } from '../../knowledge/contract/learningSchemas';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

export type ThresholdOffer = Extract<
  Awaited<ReturnType<ReturnType<typeof pageApi>['thresholdOffers']>>,
  { ok: true }
>['value'][number];
export type EngineSettingsChange = Parameters<ReturnType<typeof pageApi>['changeLearningSettings']>[0];

export interface EngineSettingsView {
  /** Undefined until the engine has told. */
  readonly settings: LearningSettings | undefined;
  readonly offers: readonly ThresholdOffer[];
  readonly failure: ErrorCode | undefined;
  readonly change: (change: EngineSettingsChange) => void;
}

/** Asks when `opened`; `onChange`: answers may be others now. */
export function useEngineSettings(opened: boolean, onChange: () => void): EngineSettingsView {
  const [settings, setSettings] = useState<LearningSettings>();
  const [offers, setOffers] = useState<readonly ThresholdOffer[]>([]);
  const [failure, setFailure] = useState<ErrorCode>();
  useEffect(() => {
    if (!opened) return;
    setFailure(undefined);
    void settle(pageApi().readLearningSettings({})).then(
      (outcome) => outcome.ok && setSettings(outcome.value),
    );
    void settle(pageApi().thresholdOffers({})).then((outcome) => outcome.ok && setOffers(outcome.value));
  }, [opened]);
  const change = (wanted: EngineSettingsChange) =>
    void settle(pageApi().changeLearningSettings(wanted)).then((outcome) => {
      setFailure(outcome.ok ? undefined : outcome.code);
      if (!outcome.ok) return;
      setSettings(outcome.value);
      onChange();
    });
  return { settings, offers, failure, change };
}

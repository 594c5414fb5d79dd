// What the owner allows learning, silence and serving, as the engine keeps it, and what each threshold costs.
// Knows the calls, no control.
import { useEffect, useState } from 'react';
import type { LearningSettings } from '../../knowledge/contract/learningSchemas';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Input, Value } from './useCall';

export type ThresholdOffer = Value<'thresholdOffers'>[number];
export type EngineSettingsChange = Input<'changeLearningSettings'>;

export interface ServingView {
  readonly scope: readonly string[];
  readonly known: readonly string[];
}

export interface EngineSettingsView {
  /** Undefined until the engine has told. */
  readonly settings: LearningSettings | undefined;
  readonly offers: readonly ThresholdOffer[];
  /** Products and brands served here, and those that articles name. Undefined until the engine has told. */
  readonly serving: ServingView | undefined;
  readonly failure: ErrorCode | undefined;
  readonly change: (change: EngineSettingsChange) => void;
  readonly changeScope: (scope: readonly string[]) => void;
}

/** Asks when `opened`; `onChange`: answers may be others now. */
export function useEngineSettings(opened: boolean, onChange: () => void): EngineSettingsView {
  const [settings, setSettings] = useState<LearningSettings>();
  const [offers, setOffers] = useState<readonly ThresholdOffer[]>([]);
  const [serving, setServing] = useState<ServingView>();
  const [failure, setFailure] = useState<ErrorCode>();
  useEffect(() => {
    if (!opened) return;
    setFailure(undefined);
    void settle(pageApi().readLearningSettings({})).then(
      (outcome) => outcome.ok && setSettings(outcome.value),
    );
    void settle(pageApi().thresholdOffers({})).then((outcome) => outcome.ok && setOffers(outcome.value));
    void settle(pageApi().readServing({})).then((outcome) => {
      if (!outcome.ok) return;
      const { settings: served, known } = outcome.value;
      setServing({ scope: served.scope, known: known.map(({ name }) => name) });
    });
  }, [opened]);
  const change = (wanted: EngineSettingsChange) =>
    void settle(pageApi().changeLearningSettings(wanted)).then((outcome) => {
      setFailure(outcome.ok ? undefined : outcome.code);
      if (!outcome.ok) return;
      setSettings(outcome.value);
      onChange();
    });
  const changeScope = (scope: readonly string[]) =>
    void settle(pageApi().changeServing({ scope: [...scope] })).then((outcome) => {
      setFailure(outcome.ok ? undefined : outcome.code);
      if (!outcome.ok) return;
      setServing((before) => ({ known: before?.known ?? [], scope: outcome.value.scope }));
      onChange();
    });
  return { settings, offers, serving, failure, change, changeScope };
}

// Backups and examination of the base as the page sees them: settings, what is kept, the last result.
// Knows the calls, no control.
import { useCallback, useEffect, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { CheckUp } from '../../knowledge/vocabulary/checkUp';
import { tellNetworkUse } from './networkUse';
import { failureOf, settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Value } from './useCall';

export type CareState = Value<'readCare'>;

export interface CareView {
  /** Undefined until the engine has told. */
  readonly care: CareState | undefined;
  readonly checkUp: CheckUp | undefined;
  readonly busy: 'backup' | 'check' | 'links' | undefined;
  readonly failure: ErrorCode | undefined;
  readonly change: (change: { readonly daily?: boolean; readonly checkLinks?: boolean }) => void;
  readonly backUp: () => void;
  readonly check: (repair: boolean) => void;
  readonly askLinks: () => void;
}

export function useCare(): CareView {
  const [care, setCare] = useState<CareState>();
  const [checkUp, setCheckUp] = useState<CheckUp>();
  const [busy, setBusy] = useState<CareView['busy']>();
  const [failure, setFailure] = useState<ErrorCode>();
  const read = useCallback(async () => {
    const outcome = await settle(pageApi().readCare({}));
    if (!outcome.ok) return;
    setCare(outcome.value);
    tellNetworkUse({ links: outcome.value.settings.checkLinks });
  }, []);
  useEffect(() => void read(), [read]);
  const during = async (what: NonNullable<CareView['busy']>, step: () => Promise<ErrorCode | undefined>) => {
    setFailure(undefined);
    setBusy(what);
    setFailure(await step());
    setBusy(undefined);
    await read();
  };
  return {
    ...{ care, checkUp, busy, failure },
    change: (change) =>
      void failureOf(pageApi().changeCare(change)).then((code) => {
        setFailure(code);
        return read();
      }),
    backUp: () => void during('backup', () => failureOf(pageApi().backUpNow({}))),
    askLinks: () => void during('links', () => failureOf(pageApi().checkLinks({}))),
    check: (repair) =>
      void during('check', async () => {
        const outcome = await settle(pageApi().checkBase({ repair }));
        if (outcome.ok) setCheckUp(outcome.value);
        return outcome.ok ? undefined : outcome.code;
      }),
  };
}

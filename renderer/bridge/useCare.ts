// Backups and examination of the base as the page sees them: settings, what is kept, the last result.
// Knows the calls, no control.
import { useCallback, useEffect, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { CheckUp } from '../../knowledge/vocabulary/checkUp';
import { tellNetworkUse } from './networkUse';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

type Replied<Name extends 'readCare'> = Extract<
  Awaited<ReturnType<ReturnType<typeof pageApi>[Name]>>,
  { ok: true }
>['value'];
export type CareState = Replied<'readCare'>;

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
      void settle(pageApi().changeCare(change)).then((outcome) => {
        setFailure(outcome.ok ? undefined : outcome.code);
        return read();
      }),
    backUp: () =>
      void during('backup', async () => {
        const outcome = await settle(pageApi().backUpNow({}));
        return outcome.ok ? undefined : outcome.code;
      }),
    askLinks: () =>
      void during('links', async () => {
        const outcome = await settle(pageApi().checkLinks({}));
        return outcome.ok ? undefined : outcome.code;
      }),
    check: (repair) =>
      void during('check', async () => {
        const outcome = await settle(pageApi().checkBase({ repair }));
        if (outcome.ok) setCheckUp(outcome.value);
        return outcome.ok ? undefined : outcome.code;
      }),
  };
}

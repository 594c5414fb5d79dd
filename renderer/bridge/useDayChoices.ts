// What may be kept of a working day and hinted at, as the engine keeps it; changes, and the history emptied at once.
// Knows the calls, no control.
import { useEffect, useState } from 'react';
import type { DaySettings } from '../../knowledge/contract/day/contactCalls';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

export interface DayChoices {
  /** Undefined until the engine has told. */
  readonly settings: DaySettings | undefined;
  readonly failure: ErrorCode | undefined;
  readonly change: (change: Partial<DaySettings>) => void;
  /** Notes that are on no disk any more, after the history was emptied. */
  readonly forgotten: number | undefined;
  readonly forget: () => void;
}

export function useDayChoices(): DayChoices {
  const [settings, setSettings] = useState<DaySettings>();
  const [failure, setFailure] = useState<ErrorCode>();
  const [forgotten, setForgotten] = useState<number>();
  const take = <T>(call: Promise<Outcome<T>>, keep: (value: T) => void) =>
    void settle(call).then((outcome) => {
      setFailure(outcome.ok ? undefined : outcome.code);
      if (outcome.ok) keep(outcome.value);
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(() => take(pageApi().readDaySettings({}), setSettings), []);
  return {
    settings,
    failure,
    change: (wanted) => take(pageApi().changeDaySettings(wanted), setSettings),
    forgotten,
    forget: () => take(pageApi().forgetContactNotes({}), ({ forgotten: count }) => setForgotten(count)),
  };
}

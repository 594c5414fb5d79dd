// What the owner allows to be kept and hinted at in a contact, as the engine keeps it.
// Knows the call, no control.
import { useEffect, useState } from 'react';
import type { DaySettings } from '../../knowledge/contract/day/contactCalls';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

/** Undefined until the engine has told. Read again whenever `edition` changes: when settings may have been changed. */
export function useDaySettings(edition: string): DaySettings | undefined {
  const [settings, setSettings] = useState<DaySettings>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the edition says when to read again
  useEffect(() => {
    let current = true;
    void settle(pageApi().readDaySettings({})).then((outcome) => {
      if (current && outcome.ok) setSettings(outcome.value);
    });
    return () => {
      current = false;
    };
  }, [edition]);
  return settings;
}

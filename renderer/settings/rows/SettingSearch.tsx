// What is searched for among the settings, and whether a row is meant by it.
// Knows words, no setting.
import { createContext, useContext } from 'react';
import { beginsWords } from '../../parts/beginsWords';

interface Searched {
  readonly typed: string;
  /** Title of the group around: who types it sees the whole group. */
  readonly group: string;
}

export const SettingSearch = createContext<Searched>({ typed: '', group: '' });

/** Every typed word begins one of the row's, of its explanation or of its group's title. */
export function useSettingShown(label: string, hint = ''): boolean {
  const { typed, group } = useContext(SettingSearch);
  return typed === '' || beginsWords(`${label} ${hint} ${group}`, typed);
}

/** Something is searched for: what is folded away otherwise is shown too. */
export function useSearching(): boolean {
  return useContext(SettingSearch).typed !== '';
}

// What is searched for among the settings, and whether a row is meant by it, also by other words for the same.
// Knows words, no setting.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { beginsWords } from '../../parts/beginsWords';

interface Searched {
  readonly typed: string;
  /** Title of the group around: who types it sees the whole group. */
  readonly group: string;
}

export const SettingSearch = createContext<Searched>({ typed: '', group: '' });

/** Every typed word begins one of the row's, of its explanation, of its group's title, or another word for the row. */
export function useSettingShown(label: string, hint = ''): boolean {
  const { typed, group } = useContext(SettingSearch);
  const { t } = useWords();
  const spoken = t('settings.otherWords');
  const others = useMemo(() => otherWordsFor(spoken, `${label} ${group}`), [spoken, label, group]);
  return typed === '' || beginsWords(`${label} ${hint} ${group} ${others}`, typed);
}

/** `spoken`: lines of `word: other, another`. The other words of every line whose first words the row says. */
function otherWordsFor(spoken: string, row: string): string {
  return spoken
    .split(/[;\n]/)
    .map((line) => line.split(':'))
    .filter(([word = '']) => word.trim() !== '' && beginsWords(row, word))
    .map(([, others = '']) => others)
    .join(' ');
}

/** Something is searched for: what is folded away otherwise is shown too. */
export function useSearching(): boolean {
  return useContext(SettingSearch).typed !== '';
}

interface SettingBlockProps {
  /** What it is found by. */
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** What is a setting and no row: shown with the rows it is found among. */
export function SettingBlock({ label, hint, children }: SettingBlockProps) {
  return useSettingShown(label, hint) ? <div data-row>{children}</div> : null;
}

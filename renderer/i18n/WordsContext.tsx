// Hands the chosen language to every part of the page.
// Knows no settings: the language comes in as a value.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createTranslator, type FurtherWords, type Translator, type UiLanguage } from './t';

const WordsContext = createContext<Translator>(createTranslator('de'));

interface WordsProviderProps {
  readonly language: UiLanguage;
  /** Words that only what stands below needs. */
  readonly further?: FurtherWords;
  readonly children: ReactNode;
}

/** Provides the words of `language` below it. */
export function WordsProvider({ language, further, children }: WordsProviderProps) {
  const words = useMemo(() => createTranslator(language, further), [language, further]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the nearest provider; German without one. */
export function useWords(): Translator {
  return useContext(WordsContext);
}

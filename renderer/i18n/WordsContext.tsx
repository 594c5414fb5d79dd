// Hands the chosen language to every part of the page.
// Knows no settings: the language comes in as a value.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createTranslator, type Translator, type UiLanguage } from './t';

const WordsContext = createContext<Translator>(createTranslator('de'));

/** Provides the words of `language` below it. */
export function WordsProvider({ language, children }: { language: UiLanguage; children: ReactNode }) {
  const words = useMemo(() => createTranslator(language), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the nearest provider; German without one. */
export function useWords(): Translator {
  return useContext(WordsContext);
}

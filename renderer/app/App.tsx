// The page's outermost part: settings, words, look, and the net below everything.
// Decides language and scheme; draws nothing itself.
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { type PageSettings, useSettings } from '../bridge/useSettings';
import type { UiLanguage } from '../i18n/t';
import { WordsProvider } from '../i18n/WordsContext';
import { ErrorBoundary } from './ErrorBoundary';
import { Sidebar } from './Sidebar/Sidebar';
import { theme } from './theme';

interface AppProps {
  /** Overrides the setting; tests run the pseudo language with it. */
  readonly language?: UiLanguage;
}

export function App({ language: forced }: AppProps) {
  const settings = useSettings();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  const language = forced ?? chosenLanguage(settings.settings);
  const wanted = settings.settings.theme;
  const scheme = wanted === 'system' ? (systemDark ? 'dark' : 'light') : wanted;
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'de';
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <WordsProvider language={language}>
        <ErrorBoundary>
          <Sidebar settings={settings} />
        </ErrorBoundary>
      </WordsProvider>
    </MantineProvider>
  );
}

function chosenLanguage({ language }: PageSettings): UiLanguage {
  if (language !== 'system') return language;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'de';
}

// The page's outermost part: settings, words, look, and the net below everything.
// Decides language and scheme; draws nothing itself.
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useEffect } from 'react';
import { type PageSettings, useSettings } from '../bridge/useSettings';
import type { WorkspacePlace } from '../bridge/workspacePage';
import type { UiLanguage } from '../i18n/t';
import { WordsProvider } from '../i18n/WordsContext';
import { KeysProvider } from '../keys/KeysContext';
import { ErrorBoundary } from './ErrorBoundary';
import { Sidebar } from './Sidebar/Sidebar';
import { theme } from './theme';
import { usePageLook } from './usePageLook';

interface AppProps {
  /** Overrides the setting; tests run the pseudo language with it. */
  readonly language?: UiLanguage;
  /** Where the knowledge window opens; without it the page is the sidebar. */
  readonly workspace?: WorkspacePlace | undefined;
}

/** Loaded by its own window only: the sidebar starts without it. */
const Workspace = lazy(async () => ({
  default: (await import('../workspace/Workspace/Workspace')).Workspace,
}));

export function App({ language: forced, workspace }: AppProps) {
  const settings = useSettings();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  const language = forced ?? chosenLanguage(settings.settings);
  const wanted = settings.settings.theme;
  const scheme = wanted === 'system' ? (systemDark ? 'dark' : 'light') : wanted;
  usePageLook(settings.settings);
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
        <KeysProvider {...keySettings(settings.settings)}>
          <ErrorBoundary>
            {workspace ? (
              <Suspense>
                <Workspace settings={settings} start={workspace} />
              </Suspense>
            ) : (
              <Sidebar settings={settings} />
            )}
          </ErrorBoundary>
        </KeysProvider>
      </WordsProvider>
    </MantineProvider>
  );
}

function keySettings({ keys: changed, summonKey, captureKey }: PageSettings) {
  return { changed, summonKey, captureKey };
}

function chosenLanguage({ language }: PageSettings): UiLanguage {
  if (language !== 'system') return language;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'de';
}

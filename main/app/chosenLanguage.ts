// Starts Chromium in the language that its owner chose, so that its own fields (dates above all) speak it too.
// Reads the settings file before anything else does; a later choice reaches those fields with the next start.
import { readFileSync } from 'node:fs';
import type { App } from 'electron';

/** To be called before the app is ready. What the command line says wins; "as the system" and a file that cannot be read leave all as it is. */
export function startInChosenLanguage({ commandLine }: Pick<App, 'commandLine'>, settingsFile: string): void {
  const language = chosen(settingsFile);
  if (language && !commandLine.hasSwitch('lang')) commandLine.appendSwitch('lang', language);
}

function chosen(settingsFile: string): 'de' | 'en' | undefined {
  try {
    const { language } = JSON.parse(readFileSync(settingsFile, 'utf8'));
    return language === 'de' || language === 'en' ? language : undefined;
  } catch {
    return undefined; // None yet, or damaged: the settings themselves say so.
  }
}

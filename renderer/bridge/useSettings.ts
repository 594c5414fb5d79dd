// The settings file as the shell keeps it; a change takes effect at once.
// Knows no control.
import { useEffect, useState } from 'react';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

export type PageSettings = Extract<
  Awaited<ReturnType<ReturnType<typeof pageApi>['readSettings']>>,
  { ok: true }
>['value'];
export type SettingsChange = Parameters<ReturnType<typeof pageApi>['changeSettings']>[0];

const untilRead: PageSettings = { schemaVersion: 1, language: 'system', theme: 'system', alwaysOnTop: true };

export interface SettingsView {
  readonly settings: PageSettings;
  readonly change: (change: SettingsChange) => void;
}

export function useSettings(): SettingsView {
  const [settings, setSettings] = useState<PageSettings>(untilRead);
  useEffect(() => {
    void settle(pageApi().readSettings({})).then((outcome) => {
      if (outcome.ok) setSettings(outcome.value);
    });
  }, []);
  usePageEvents((event) => {
    if (event.name === 'settingsChanged') setSettings(event.payload);
  });
  const change = (wanted: SettingsChange) =>
    void settle(pageApi().changeSettings(wanted)).then((outcome) => {
      if (outcome.ok) setSettings(outcome.value);
    });
  return { settings, change };
}

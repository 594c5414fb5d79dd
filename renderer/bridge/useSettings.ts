// The settings file as the shell keeps it; a change takes effect at once.
// Knows no control.
import { useEffect, useState } from 'react';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Input, Value } from './useCall';
import { usePageEvents } from './usePageEvents';

export type PageSettings = Value<'readSettings'>;
export type SettingsChange = Input<'changeSettings'>;

/** Narrower than any sidebar, even where the page is zoomed to twice its size; CSS px. */
const narrowerThanSidebar = 100;

/** What the page begins with; a start as the folded edge shows in the window's width before anything is read. */
const untilRead = (): PageSettings => ({
  schemaVersion: 1,
  language: 'system',
  theme: 'system',
  alwaysOnTop: true,
  collapsed: window.innerWidth < narrowerThanSidebar,
  side: 'right',
  places: {},
  fontScale: '100',
  density: 'comfortable',
  contrast: 'system',
  motion: 'system',
  mostCards: '3',
  order: 'calm',
  keys: {},
  summonKey: '',
  captureKey: '',
  watchClipboard: false,
  openAtLogin: false,
  hideOnLock: true,
  // The first screens come only when the settings say that nobody has seen them.
  welcomed: true,
});

/** Sizes of type on offer, in percent, the smallest first. */
export const fontScales = ['90', '100', '115', '130'] as const;

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

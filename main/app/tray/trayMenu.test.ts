// The tray's menu says what a click will do, in the agent's language.
import { expect, it, vi } from 'vitest';
import { shellWords } from '../shellWords';
import { trayMenu } from './trayMenu';

it('shows or hides, opens the settings and ends the app', () => {
  const actions = { toggle: vi.fn(), openSettings: vi.fn(), quit: vi.fn() };
  const labels = (language: 'de' | 'en', isShown: boolean) =>
    trayMenu(shellWords(language, 'de'), isShown, actions).map((row) => ('label' in row ? row.label : '—'));
  expect(labels('de', true)).toEqual(['Ausblenden', 'Einstellungen', '—', 'Beenden']);
  expect(labels('en', false)).toEqual(['Show', 'Settings', '—', 'Quit']);
  for (const row of trayMenu(shellWords('de', 'de'), true, actions)) if ('click' in row) row.click();
  expect(
    [actions.toggle, actions.openSettings, actions.quit].map((action) => action.mock.calls.length),
  ).toEqual([1, 1, 1]);
});

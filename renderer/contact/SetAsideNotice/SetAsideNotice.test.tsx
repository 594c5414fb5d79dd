// @vitest-environment happy-dom
// Settings that could not be read: said once to everybody, with the name of the former file, and put away by hand.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { defaultSettings } from '../../../knowledge/contract/settings';
import { called, openPage, withoutMotion } from '../../../test/fakes/pageHands';

beforeAll(withoutMotion);
afterEach(cleanup);

it('is seen, spoken, leads to the settings and is put away', async () => {
  const { fake } = await openPage();
  const payload = {
    ...defaultSettings,
    language: 'de' as const,
    welcomed: true,
    setAside: 'settings.broken',
  };
  await act(async () => fake.emit({ name: 'settingsChanged', payload }));
  const note = screen.getByRole('complementary', { name: 'Einstellungen waren nicht lesbar' });
  expect(note.textContent).toContain('settings.broken');
  await waitFor(
    () =>
      expect([...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent)).toContain(
        'Einstellungen waren nicht lesbar',
      ),
    { timeout: 3000 },
  );
  fireEvent.click(within(note).getByRole('button', { name: 'Einstellungen' }));
  expect(called(fake, 'openWorkspace')).toEqual([{ page: 'settings' }]);
  fireEvent.click(within(note).getByRole('button', { name: 'Hinweis ausblenden' }));
  expect(screen.queryByRole('complementary')).toBeNull();
});

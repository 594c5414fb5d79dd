// @vitest-environment happy-dom
// Backup and check as a hand uses them: back up, check, repair; what is found is said in words.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { called, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

const click = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

describe('backup and check', () => {
  it('says when the latest backup was, makes one, and can be switched off', async () => {
    const fake = await openWorkspace({ page: 'settings' });
    await screen.findByRole('region', { name: 'Sicherung und Prüfung' });
    expect(screen.getByText(/3,2 MB$/)).toBeTruthy();
    await click('Jetzt sichern');
    await screen.findByText(/3,3 MB, 2 Sicherungen insgesamt/);
    await act(async () => void fireEvent.click(screen.getByRole('switch', { name: 'Täglich sichern' })));
    expect(called(fake, 'changeCare')).toEqual([{ daily: false }]);
  });

  it('asks no server before that is switched on, then says what is known and asks at once', async () => {
    const fake = await openWorkspace({ page: 'settings' });
    await screen.findByRole('region', { name: 'Sicherung und Prüfung' });
    expect(screen.queryByRole('button', { name: 'Jetzt prüfen' })).toBeNull();
    await act(async () => void fireEvent.click(screen.getByRole('switch', { name: 'Weblinks prüfen' })));
    expect(called(fake, 'changeCare')).toEqual([{ checkLinks: true }]);
    await screen.findByText('Noch keine Seite geprüft.');
    await click('Jetzt prüfen');
    await screen.findByText(/^34 Seiten geprüft, 2 nicht mehr da, zuletzt /);
  });

  it('names what is wrong, repairs it when asked to, and then calls the base sound', async () => {
    const fake = await openWorkspace({ page: 'settings' });
    await screen.findByRole('region', { name: 'Sicherung und Prüfung' });
    await click('Prüfen');
    await screen.findByText(/2 Abschnitte fehlen dem Vektorindex/);
    await click('Reparieren');
    await screen.findByText(/Behoben\./);
    await click('Prüfen');
    await screen.findByText('In Ordnung: 90 Artikel, 290 Abschnitte gelesen.');
    // A file that has gone is no damage of the base.
    expect(screen.getByText(/^1 Datei ist nicht mehr an ihrem Ort .* Wissen\/umzug\.md/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Reparieren' })).toBeNull();
    expect(called(fake, 'checkBase')).toEqual([{ repair: false }, { repair: true }, { repair: false }]);
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

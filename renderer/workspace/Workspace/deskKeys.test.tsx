// @vitest-environment happy-dom
// The knowledge window's own keys: from the one table, changed by their owner, printed as they are, found in the palette.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFakePage } from '../../../test/fakes/pageApi';
import { called, press, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace, pageTitle } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

const palette = () => within(screen.getByRole('dialog', { name: 'Befehle' }));
const options = () =>
  palette()
    .queryAllByRole('option')
    .map(({ textContent }) => textContent);

describe('keys of the knowledge window', () => {
  it('are what their owner made them, and printed so', async () => {
    const fake = createFakePage();
    const settings = await fake.api.readSettings({});
    if (!settings.ok) throw new Error(settings.code);
    const keys = { keepBoth: 'X', newArticle: 'alt+N', articleHistory: '' };
    const changed = { readSettings: async () => ({ ...settings, value: { ...settings.value, keys } }) };
    const page = await openWorkspace({ page: 'import' }, { changed });
    const grid = await screen.findByRole('grid', { name: 'Quellen' });
    fireEvent.click(await screen.findByTitle((words) => words.endsWith('(Kopie).docx')));
    expect((await screen.findByRole('button', { name: /^Beide behalten/ })).textContent).toContain('X');
    await act(async () => void fireEvent.keyDown(grid, { key: 'b' }));
    expect(called(page, 'decideTwin')).toEqual([]);
    await act(async () => void fireEvent.keyDown(grid, { key: 'x' }));
    expect(called(page, 'decideTwin')).toEqual([{ id: 'q3', decision: 'keepBoth' }]);
    await press('2', { ctrlKey: true });
    await pageTitle('Artikel');
    await press('n', { ctrlKey: true });
    expect(screen.queryByLabelText('Text in Markdown')).toBeNull();
    await press('n', { altKey: true });
    await screen.findByLabelText('Text in Markdown');
  });

  it('are changed in the settings, where a conflict names the other command', async () => {
    const fake = await openWorkspace({ page: 'settings' });
    await pageTitle('Einstellungen');
    fireEvent.click(screen.getByRole('button', { name: 'Alle zeigen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Dublette: beide behalten, Taste B, ändern' }));
    await press('t');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('„Dublette: diese Fassung nehmen“');
    await act(
      async () => void fireEvent.click(within(alert).getByRole('button', { name: 'Dort wegnehmen' })),
    );
    expect(called(fake, 'changeSettings')).toEqual([{ keys: { keepBoth: 'T', replaceTwin: '' } }]);
  });
});

describe('the palette of the knowledge window', () => {
  it('offers what the page can do now and runs it', async () => {
    await openWorkspace({ page: 'articles' });
    await pageTitle('Artikel');
    await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(5));
    await press('k', { ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: 'Befehl suchen' });
    expect(options().some((words) => words?.startsWith('Neuen Artikel schreiben'))).toBe(true);
    expect(options().some((words) => words?.startsWith('Gewählte Artikel archivieren'))).toBe(false);
    fireEvent.change(field, { target: { value: 'neu art' } });
    expect(options()).toEqual(['Neuen Artikel schreibenStrg N']);
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
    await screen.findByLabelText('Text in Markdown');
  });

  it('leads to every page, and says so where nothing begins so', async () => {
    await openWorkspace({ page: 'settings' });
    await pageTitle('Einstellungen');
    await press('k', { ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: 'Befehl suchen' });
    fireEvent.change(field, { target: { value: 'xyz' } });
    expect(options()).toEqual([]);
    fireEvent.change(field, { target: { value: 'lücken' } });
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
    await pageTitle('Lücken');
  });
});

// @vitest-environment happy-dom
// The import page as a knowledge manager uses it: every file's fate, filters, fixes, decisions, the way back.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FakePage, FakePageOptions } from '../../../test/fakes/pageApi';
import { called, press, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';
import type { UiLanguage } from '../../i18n/t';

beforeAll(withoutMotion);
afterEach(cleanup);

async function open(options: FakePageOptions = {}, language?: UiLanguage): Promise<FakePage> {
  return openWorkspace({ page: 'import' }, { options, ...(language && { language }) });
}
const table = () => screen.findByRole('grid', { name: 'Quellen' });
const details = () => screen.getByRole('complementary', { name: 'Einzelheiten' });
const row = (name: string) => screen.findByTitle((title) => title.endsWith(name));
const choose = async (name: string) => {
  fireEvent.click(await row(name));
  await act(async () => {});
  return details();
};
const click = async (name: string | RegExp, within_: HTMLElement = document.body) => {
  await act(async () => {
    fireEvent.click(within(within_).getByRole('button', { name }));
  });
};

describe('the import page', () => {
  it('lists 20,000 sources, asks for the rows in sight only, and tells how many there are', async () => {
    const fake = await open({ imports: { rows: 20_000 } });
    const grid = await table();
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('20001'));
    expect(within(grid).getAllByRole('row').length).toBeLessThan(70);
    expect(called(fake, 'listLedger')).toHaveLength(1);
    expect(screen.getByRole('button', { name: /^Alle\s*20\.000$/ })).toBeTruthy();
  });

  it('filters by outcome, searches with Ctrl F, sorts by columns and says so', async () => {
    const fake = await open();
    await table();
    await click(/^Fehler/);
    expect(called(fake, 'listLedger').at(-1)).toMatchObject({ outcome: 'failed' });
    await waitFor(() => expect(screen.queryByText('Übernommen', { selector: 'td *' })).toBeNull());
    await press('f', { ctrlKey: true });
    expect(document.activeElement?.getAttribute('placeholder')).toBe('Datei oder Grund');
    fireEvent.change(document.activeElement!, { target: { value: 'vollmacht' } });
    await waitFor(async () => expect((await table()).getAttribute('aria-rowcount')).toBe('2'));
    await click('Datei');
    expect(called(fake, 'listLedger').at(-1)).toMatchObject({ sort: 'name', search: 'vollmacht' });
    await waitFor(() =>
      expect(screen.getByRole('columnheader', { name: /Datei/ }).getAttribute('aria-sort')).toBe('ascending'),
    );
    fireEvent.change(screen.getByPlaceholderText('Datei oder Grund'), { target: { value: 'gibt es nicht' } });
    await screen.findByText('Keine Quelle passt zu Suche und Filter');
    await click('Alle zeigen');
    await table();
  });

  it('decides on a duplicate by keys from the list, and by buttons', async () => {
    const fake = await open();
    const grid = await table();
    const pane = await choose('(Kopie).docx');
    expect(pane.textContent).toContain('97\u00a0% gleicher Text wie');
    expect(pane.textContent).toContain('Verglichen');
    await act(async () => void fireEvent.keyDown(grid, { key: 'b' }));
    expect(called(fake, 'decideTwin')).toEqual([{ id: 'q3', decision: 'keepBoth' }]);
    // The choice follows the file, which is in force now.
    await waitFor(() => expect(details().textContent).toContain('Ein Artikel ist neu'));
    await act(async () => void fireEvent.keyDown(grid, { key: 't' }));
    expect(called(fake, 'decideTwin')).toHaveLength(1);
  });

  it('leaves a duplicate as it is with ↵ and closes the details with Esc', async () => {
    const fake = await open();
    const grid = await table();
    await choose('(Kopie).docx');
    await act(async () => void fireEvent.keyDown(grid, { key: 'Enter' }));
    expect(called(fake, 'decideTwin')).toEqual([{ id: 'q3', decision: 'leave' }]);
    await act(async () => void fireEvent.keyDown(grid, { key: 'Escape' }));
    expect(screen.queryByRole('complementary', { name: 'Einzelheiten' })).toBeNull();
  });

  it('reads an encrypted file with its password, and says when it was the wrong one', async () => {
    const fake = await open();
    await table();
    await choose('Vollmacht_Muster.pdf');
    const field = within(details()).getByLabelText<HTMLInputElement>('Passwort');
    fireEvent.change(field, { target: { value: 'falsch' } });
    await click('Mit Passwort lesen', details());
    expect((await within(details()).findByRole('alert')).textContent).toContain(
      'Dieses Passwort öffnet die Datei nicht',
    );
    expect(field.value).toBe('');
    fireEvent.change(field, { target: { value: 'strom' } });
    await click('Mit Passwort lesen', details());
    expect(called(fake, 'retrySource').at(-1)).toEqual({ id: 'q12', password: 'strom' });
    await waitFor(() => expect(within(details()).queryByLabelText('Passwort')).toBeNull());
  });

  it('maps the columns of a table with its first rows in view', async () => {
    const fake = await open();
    await table();
    await choose('Urlaubsplan_Q4.xlsx');
    await click('Spalten zuordnen …', details());
    const dialog = await screen.findByRole('dialog', { name: 'Spalten zuordnen' });
    await within(dialog).findByText('Netz Nord GmbH');
    fireEvent.click(within(dialog).getByLabelText('Stand'));
    fireEvent.change(within(dialog).getByLabelText('Kennung'), { target: { value: '' } });
    fireEvent.change(within(dialog).getByLabelText('Blatt'), { target: { value: 'Archiv' } });
    await waitFor(() =>
      expect(called(fake, 'previewTable').at(-1)).toEqual({ id: 'q10', sheet: 'Archiv', headerRow: 1 }),
    );
    await act(async () => {});
    await click('So einlesen', dialog);
    expect(called(fake, 'mapTable')).toEqual([
      { id: 'q10', map: expect.objectContaining({ sheet: 'Archiv', title: 'Netzbetreiber' }) },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('shows recognition with its certainty, the article beside its source, and what would find it', async () => {
    const fake = await open();
    await table();
    const pane = await choose('Netzanschluss_1998.tiff');
    expect(pane.textContent).toContain('61\u00a0%');
    expect(pane.textContent).toContain('Text prüfen');
    await within(pane).findByText('Stromvertrag beim Umzug mitnehmen');
    await click('Suchprobe', pane);
    await within(pane).findByText(/Platz 1 · 91/);
    expect(pane.textContent).toContain('nicht unter den Treffern');
    await click('Daneben zeigen', pane);
    const dialog = await screen.findByRole('dialog', { name: 'Quelle und Artikel' });
    expect(dialog.textContent).toContain('TIFF');
    expect(dialog.textContent).toContain('Adresse prüfen.');
    fireEvent.keyDown(dialog, { key: 'Escape' });
    await click('Im Ordner zeigen', pane);
    expect(called(fake, 'showSource')).toEqual([{ ledgerId: 'q14' }]);
  });

  it('keeps the list still while somebody reads, and lets new rows in when asked', async () => {
    const fake = await open();
    const grid = await table();
    await choose('scan_0417.pdf');
    const asked = called(fake, 'listLedger').length;
    const finished = Array.from({ length: 214 }, (_, n) => ({
      ...{ source: `neu${n}.md`, outcome: 'added' as const, articles: 1, chunks: 1 },
    }));
    const payload = { filesDone: 300, filesTotal: 900, chunksDone: 9, chunksPerSecond: 40, finished };
    await act(async () => fake.emit({ name: 'importProgress', payload }));
    expect(called(fake, 'listLedger')).toHaveLength(asked);
    await click('214 neue Zeilen');
    await waitFor(() => expect(called(fake, 'listLedger').length).toBeGreaterThan(asked));
    expect(grid.isConnected).toBe(true);
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('follows a running import: halted, resumed, cancelled, spoken every ten percent', async () => {
    const fake = await open({ imports: { rows: 60, phase: 'running' } });
    const payload = {
      filesDone: 60,
      filesTotal: 91,
      chunksDone: 9,
      chunksPerSecond: 40,
      secondsLeft: 240,
      reading: '/wissen/abschlag-senken.md',
      finished: [],
    };
    await act(async () => fake.emit({ name: 'importProgress', payload }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Import läuft');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('60');
    expect(screen.getByText(/60 von 91 Dateien · 40 Abschnitte\/s · noch etwa 4 Min/)).toBeTruthy();
    expect(screen.getByText('Liest abschlag-senken.md')).toBeTruthy();
    expect(screen.getByRole('navigation').textContent).toContain('66\u00a0%');
    await click('Anhalten');
    expect(called(fake, 'pauseImport')).toEqual([{ paused: true }]);
    await click('Abbrechen');
    expect(called(fake, 'cancelImport')).toHaveLength(1);
  });

  it('says that it is halted, and goes on', async () => {
    const fake = await open({ imports: { phase: 'paused' } });
    await screen.findByRole('heading', { level: 1, name: 'Import angehalten' });
    await click('Fortsetzen');
    expect(called(fake, 'pauseImport')).toEqual([{ paused: false }]);
  });

  it('accounts for an import that ends, failures first, and takes it back after asking', async () => {
    const fake = await open();
    await table();
    await click('Ordner hinzufügen');
    const summary = await screen.findByRole('region', { name: 'Import fertig' });
    expect(within(summary).getAllByRole('listitem')[0]?.textContent).toBe('4 Fehler');
    await click('Fehler zeigen', summary);
    expect(called(fake, 'listLedger').at(-1)).toMatchObject({ importId: 'i2', outcome: 'failed' });
    await click(/^Zurücknehmen …/, summary);
    const dialog = await screen.findByRole('dialog', { name: 'Import zurücknehmen?' });
    expect(dialog.textContent).toContain('von Hand bearbeitet');
    expect(called(fake, 'rollBackImport')).toHaveLength(0);
    await click('Zurücknehmen', dialog);
    expect(called(fake, 'rollBackImport')).toEqual([{ importId: 'i2' }]);
    await screen.findByText(/412 entfernt, 31 wiederhergestellt, 2 von Hand/);
  });

  it('stops safely where the disk is full, and says so', async () => {
    await openWorkspace(
      { page: 'import' },
      { changed: { importSources: async () => ({ ok: false, code: 'DISK_FULL', details: {} }) } },
    );
    await table();
    await click('Ordner hinzufügen');
    expect((await screen.findByRole('alert')).textContent).toContain('Der Datenträger ist voll');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Import gescheitert');
  });

  it('begins with one way in where there is nothing yet', async () => {
    const fake = await open({ imports: { rows: 0 } });
    await screen.findByRole('heading', { name: 'Noch nichts eingelesen' });
    await click('Ordner');
    expect(called(fake, 'chooseFolder')).toHaveLength(1);
  });

  it('keeps the history, shows the files of one import', async () => {
    const fake = await open();
    await table();
    fireEvent.click(screen.getByRole('radio', { name: 'Verlauf' }));
    const history = await screen.findByRole('region', { name: 'Verlauf' });
    expect(within(history).getAllByRole('heading')).toHaveLength(2);
    fireEvent.click(within(history).getAllByRole('button', { name: /^Dateien zeigen/ })[1]!);
    await waitFor(() => expect(called(fake, 'listLedger').at(-1)).toMatchObject({ importId: 'i1' }));
  });

  it('keeps standing sources: watch, look, add with a sign-in that stays nowhere, remove', async () => {
    const fake = await open();
    await table();
    fireEvent.click(screen.getByRole('radio', { name: 'Quellen' }));
    await screen.findByText('Netzlaufwerk Abrechnung');
    expect(screen.getByText('Datei oder Ordner nicht gefunden')).toBeTruthy();
    await click('Ordner beobachten');
    await waitFor(() => expect(called(fake, 'watchFolder')).toEqual([{ token: 'Wissen', polling: false }]));
    await click('Jetzt nachsehen: Hilfe-Center');
    expect(called(fake, 'refreshWebSource')).toEqual([{ id: 'w1' }]);
    fireEvent.change(screen.getByLabelText('Adresse'), { target: { value: 'ftp://x' } });
    await click('Adresse hinzufügen');
    await screen.findByText(/Diese Adresse wird nicht gelesen/);
    fireEvent.change(screen.getByLabelText('Adresse'), { target: { value: 'https://hilfe.example' } });
    fireEvent.click(screen.getByLabelText('Mit Anmeldung'));
    fireEvent.change(screen.getByLabelText('Benutzername'), { target: { value: 'lesen' } });
    fireEvent.change(screen.getByLabelText('Passwort'), { target: { value: 'geheim' } });
    await click('Adresse hinzufügen');
    expect(called(fake, 'addWebSource').at(-1)).toEqual({ url: 'https://hilfe.example', kind: 'page' });
    expect(called(fake, 'setWebCredentials')).toEqual([
      { id: 'https://hilfe.example', credentials: { user: 'lesen', password: 'geheim' } },
    ]);
    expect(screen.getByLabelText<HTMLInputElement>('Passwort').value).toBe('');
    await screen.findByText('Lokal, nur 2 eingetragene Adressen');
    await click(/^Entfernen: Hilfe-Center/);
    expect(called(fake, 'removeWebSource')).toEqual([{ id: 'w1' }]);
    await screen.findByText('Lokal, nur 1 eingetragene Adresse');
  });

  it('takes the ledger away as a table', async () => {
    const fake = await open();
    await table();
    await click('Dateiliste als CSV sichern');
    await waitFor(() => expect(called(fake, 'exportLedger')).toEqual([{ token: 'ledger' }]));
  });

  it('speaks English, and has no untranslated word in the pseudo language', async () => {
    await open({}, 'en');
    await screen.findByRole('grid', { name: 'Sources' });
    expect(screen.getByRole('button', { name: 'Add folder' })).toBeTruthy();
    await open({}, 'pseudo');
    const words = await screen.findAllByText(/^⟦/);
    expect(words.length).toBeGreaterThan(20);
    const plain = [...document.querySelectorAll('h1, h2, nav button span, th, label')].filter(
      ({ textContent, children }) => children.length === 0 && /^[A-ZÄÖÜ][a-zäöü]+$/.test(textContent ?? ''),
    );
    // Words of the data itself are nobody's to translate.
    expect(plain.map(({ textContent }) => textContent)).toEqual([]);
  });

  const view = (name: string) => async (): Promise<void> => {
    fireEvent.click(screen.getByRole('radio', { name }));
  };
  const file = (name: string) => async (): Promise<void> => {
    await choose(name);
  };
  it.each([
    ['duplicate', file('(Kopie).docx')],
    ['failed', file('Vollmacht_Muster.pdf')],
    ['history', view('Verlauf')],
    ['sources', view('Quellen')],
    ['keys', (): Promise<void> => press('F1')],
  ] as const)('breaks no access rule: %s', async (_name, go) => {
    await open();
    await table();
    await go();
    await act(async () => {});
    // happy-dom computes no colours or layout; contrast is checked in the real window.
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  });
});

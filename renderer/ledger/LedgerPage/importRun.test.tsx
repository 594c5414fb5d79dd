// @vitest-environment happy-dom
// Imports as they go, end, are taken back and come by themselves.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { click, openLedger as open, table } from '../../../test/fakes/ledgerHands';
import { called, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

describe('imports', () => {
  it('follows a running import: halted, resumed, cancelled, spoken every ten percent', async () => {
    const fake = await open({ imports: { rows: 60, phase: 'running' } });
    const payload = {
      filesDone: 60,
      filesTotal: 91,
      chunksDone: 9,
      chunksPerSecond: 40,
      secondsLeft: 240,
      reading: '/wissen/abschlag-senken.md',
      // At the top, with nothing chosen, rows enter by themselves: nothing announces them.
      finished: [{ source: 'a.md', outcome: 'added', articles: 1, chunks: 1 } as const],
    };
    await act(async () => fake.emit({ name: 'importProgress', payload }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Import läuft');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('60');
    expect(screen.getByText(/60 von 91 Dateien · 40 Abschnitte\/s · noch etwa 4 Min/)).toBeTruthy();
    expect(screen.getByText('Liest abschlag-senken.md')).toBeTruthy();
    expect(screen.getByRole('navigation').textContent).toContain('66\u00a0%');
    expect(screen.queryByText(/neue Zeile/)).toBeNull();
    await click('Anhalten');
    expect(called(fake, 'pauseImport')).toEqual([{ paused: true }]);
    await click('Abbrechen');
    expect(called(fake, 'cancelImport')).toHaveLength(1);
  });

  it('follows how many articles there are while it runs', async () => {
    const fake = await open({ imports: { phase: 'running' } });
    const before = called(fake, 'status').length;
    const payload = { filesDone: 1, filesTotal: 9, chunksDone: 1, chunksPerSecond: 1, finished: [] };
    await act(async () => fake.emit({ name: 'importProgress', payload }));
    await act(async () => fake.emit({ name: 'importProgress', payload }));
    expect(called(fake, 'status')).toHaveLength(before + 1);
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
    expect(document.activeElement?.textContent).not.toBe('Schließen');
  });

  it('shows how far the taking back is, cancels it, and offers the rest', async () => {
    const fake = await open({ imports: { phase: 'rollingBack' } });
    await screen.findByRole('heading', { level: 1, name: 'Import wird zurückgenommen' });
    const payload = { importId: 'i2', done: 100, total: 443 };
    await act(async () => fake.emit({ name: 'rollbackProgress', payload }));
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('20');
    expect(screen.getByText(/100 von 443 Artikeln/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Anhalten' })).toBeNull();
    await click('Abbrechen');
    expect(called(fake, 'cancelImport')).toHaveLength(1);
    cleanup();
    await open({ imports: { phase: 'partlyRolledBack' } });
    await table();
    fireEvent.click(screen.getByRole('radio', { name: 'Verlauf' }));
    await screen.findByText('zum Teil zurückgenommen');
    expect(screen.getByRole('button', { name: /^Rest zurücknehmen …/ })).toBeTruthy();
  });

  it('has an import that was taken back read again, and says where nothing was left to take back', async () => {
    const told = { removed: 0, restored: 0, kept: 0, already: 443, cancelled: false };
    const fake = await openWorkspace(
      { page: 'import' },
      { changed: { rollBackImport: async () => ({ ok: true, value: told }) } },
    );
    await table();
    fireEvent.click(screen.getByRole('radio', { name: 'Verlauf' }));
    await screen.findByRole('region', { name: 'Verlauf' });
    fireEvent.click(screen.getAllByRole('button', { name: /^Zurücknehmen …/ })[1]!);
    await click('Zurücknehmen', await screen.findByRole('dialog'));
    await screen.findByText(/war schon zurückgenommen/);
    cleanup();
    const again = await open({ imports: { phase: 'rolledBack' } });
    await table();
    fireEvent.click(screen.getByRole('radio', { name: 'Verlauf' }));
    await act(async () => {});
    expect(screen.getAllByRole('button', { name: /^Zurücknehmen …/ })).toHaveLength(1);
    await click(/^Erneut einlesen/);
    expect(called(again, 'repeatImport')).toEqual([{ importId: 'i2' }]);
    expect(called(fake, 'repeatImport')).toEqual([]);
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
    const dialog = await screen.findByRole('dialog', { name: 'Adresse entfernen?' });
    expect(called(fake, 'removeWebSource')).toEqual([]);
    await click('Artikel archivieren', dialog);
    expect(called(fake, 'removeWebSource')).toEqual([{ id: 'w1', articles: 'archive' }]);
    await screen.findByText('Lokal, nur 1 eingetragene Adresse');
  });
});

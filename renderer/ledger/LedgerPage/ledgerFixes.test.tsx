// @vitest-environment happy-dom
// What helps with one source of the ledger: decisions, passwords, mappings, the proof that it is found.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { ledgerRows } from '../../../test/fakes/ledgerContent';
import { choose, click, details, openLedger as open, table } from '../../../test/fakes/ledgerHands';
import { called, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

describe('one source of the ledger', () => {
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

  it('says of a file whose import was taken back what became of it, and offers no article that is gone', async () => {
    const [first] = ledgerRows(1, 0, 'i2');
    const gone = { ...first!, outcome: 'removed', articles: 0, code: 'SOURCE_ROLLED_BACK' } as const;
    const listed = { total: 1, counts: { removed: 1 }, entries: [gone] };
    const listLedger = async () => ({ ok: true, value: listed }) as never;
    await openWorkspace({ page: 'import' }, { changed: { listLedger } });
    const grid = await table();
    await waitFor(() => expect(grid.textContent).toContain('zurückgenommen'));
    const pane = await choose(first!.source.split('/').at(-1)!);
    expect(pane.textContent).toContain('Die Datei ist unberührt');
    expect(pane.textContent).not.toContain('Auffindbar');
    expect(within(pane).queryByRole('button', { name: 'Suchprobe' })).toBeNull();
  });

  it('leads from a file that says something else than its edited article to both sides', async () => {
    const [first] = ledgerRows(1, 0, 'i2');
    const told = { outcome: 'skipped', code: 'SOURCE_DETACHED', conflicts: [articleId('b1')] } as const;
    const listed = { total: 1, counts: { skipped: 1 }, entries: [{ ...first!, ...told }] };
    const listLedger = async () => ({ ok: true, value: listed }) as never;
    await openWorkspace({ page: 'import' }, { changed: { listLedger } });
    await table();
    const pane = await choose(first!.source.split('/').at(-1)!);
    await click('Beide Fassungen vergleichen', pane);
    await screen.findByRole('heading', { name: 'Einzug ohne vorherige Anmeldung', level: 2 });
  });

  it('says of a copy that its article was edited since', async () => {
    const [, , , copy] = ledgerRows(4, 0, 'i2');
    const twin = { ...copy!.twin!, share: 1, edited: true as const };
    const listed = { total: 1, counts: { duplicate: 1 }, entries: [{ ...copy!, twin }] };
    const listLedger = async () => ({ ok: true, value: listed }) as never;
    await openWorkspace({ page: 'import' }, { changed: { listLedger } });
    await table();
    const pane = await choose('(Kopie).docx');
    expect(pane.textContent).toContain(
      'Derselbe Text wie ursprünglich in Abschlag nach Preisanpassung senken',
    );
    expect(pane.textContent).toContain('seitdem hier bearbeitet');
    expect(within(pane).getByRole('button', { name: /^Beide behalten/ })).toBeTruthy();
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

  it('proves that every row of a long table is in, and says whose copy the others are', async () => {
    const fake = await open({ imports: { articles: 5_000 } });
    await table();
    await choose('Urlaubsplan_Q4.xlsx');
    await click(/^Alle 5.000 Artikel zeigen/, details());
    const dialog = await screen.findByRole('dialog', { name: 'Artikel aus Urlaubsplan_Q4.xlsx' });
    const grid = await within(dialog).findByRole('grid');
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('5001'));
    expect(within(dialog).getByRole('status').textContent).toMatch(/4.950 auffindbar · 50 als Dublette/);
    expect(within(grid).getAllByRole('row').length).toBeLessThan(70);
    expect(called(fake, 'sourceArticles')).toHaveLength(1);
    fireEvent.change(within(dialog).getByPlaceholderText('Titel oder Zeile'), { target: { value: '4099' } });
    await within(grid).findByText('Dublette von Wissen/netze.csv#1');
    expect(called(fake, 'sourceArticles').at(-1)).toMatchObject({ search: '4099', offset: 0 });
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

  it('shows recognition with its certainty, where the file lies, and what would find its article', async () => {
    const fake = await open();
    await table();
    const pane = await choose('Netzanschluss_1998.tiff');
    expect(pane.textContent).toContain('61\u00a0%');
    expect(pane.textContent).toContain('Text prüfen');
    await within(pane).findByText('Stromvertrag beim Umzug mitnehmen');
    await click('Suchprobe', pane);
    await within(pane).findByText(/Platz 1 · 91/);
    expect(pane.textContent).toContain('nicht unter den Treffern');
    await click('Im Ordner zeigen', pane);
    expect(called(fake, 'showSource')).toEqual([{ ledgerId: 'q14' }]);
  });
});

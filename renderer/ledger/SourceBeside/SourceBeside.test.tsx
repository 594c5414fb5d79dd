// @vitest-environment happy-dom
// A source beside its article: pages turned and enlarged, words in their forms, what is said where either is missing.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import { ledgerRows } from '../../../test/fakes/ledgerContent';
import { choose, click, openLedger as open, table } from '../../../test/fakes/ledgerHands';
import type { FakePage } from '../../../test/fakes/pageApi';
import { called, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

const dialog = () => screen.findByRole('dialog', { name: /Quelle und Artikel|Source and article/ });
const source = async () => within(await dialog()).findByRole('region', { name: 'Quelle' });

/** By the key, from the list. */
async function beside(name: string): Promise<FakePage> {
  const fake = await open();
  const grid = await table();
  await choose(name);
  grid.focus();
  await act(async () => void fireEvent.keyDown(grid, { key: 'd' }));
  await dialog();
  return fake;
}
const press = async (key: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));

/** The source's side, with its first page there. */
async function openSheets(viewSource: (input: { page?: number | undefined }) => Promise<unknown>) {
  await openWorkspace({ page: 'import' }, { changed: { viewSource: viewSource as never } });
  const grid = await table();
  await choose('umzug_strom_mitnahme_v7.docx');
  await act(async () => void fireEvent.keyDown(grid, { key: 'd' }));
  const side = await source();
  await within(side).findByText('Blatt 0');
  return side;
}

async function failing(code: ErrorCode, at: Partial<ReturnType<typeof ledgerRows>[number]> = {}) {
  const [first] = ledgerRows(1, 0, 'i2');
  const entry = { ...first!, ...at };
  const listed = { total: 1, counts: { added: 1 }, entries: [entry] };
  const fake = await openWorkspace(
    { page: 'import' },
    {
      changed: {
        listLedger: async () => ({ ok: true, value: listed }) as never,
        viewSource: async () => ({ ok: false, code, details: {} }),
      },
    },
  );
  await table();
  const pane = await choose(entry.source.split('/').at(-1)!);
  await click(/^Daneben zeigen/, pane);
  return fake;
}

describe('a source beside its article', () => {
  it('is shown page by page, by keys and by buttons, with its article beside it', async () => {
    const fake = await beside('Netzanschluss_1998.tiff');
    const side = await source();
    const picture = await within(side).findByRole<HTMLImageElement>('img', {
      name: 'Seite 1 von 3 von Netzanschluss_1998.tiff',
    });
    expect(picture.src).toMatch(/^blob:/);
    expect(document.activeElement?.contains(picture)).toBe(true);
    await press('ArrowRight');
    await within(side).findByRole('img', { name: /^Seite 2 von 3/ });
    expect(within(side).getByRole('status').textContent).toBe('Seite 2 von 3');
    await press('PageDown');
    await within(side).findByRole('img', { name: /^Seite 3 von 3/ });
    await press('PageDown');
    await click('Vorige Seite', side);
    await within(side).findByRole('img', { name: /^Seite 2 von 3/ });
    expect(called(fake, 'viewSource')).toMatchObject([{ page: 0 }, { page: 1 }, { page: 2 }, { page: 1 }]);
    const article = within(await dialog()).getByRole('region', { name: 'Artikel' });
    expect(article.textContent).toContain('Adresse prüfen.');
    await click('Artikel öffnen', article);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Artikel');
  });

  it('is enlarged by Z, where the arrows move the picture', async () => {
    const fake = await beside('Netzanschluss_1998.tiff');
    const side = await source();
    await within(side).findByRole('img');
    await press('z');
    expect(within(side).getByRole('img').dataset.whole).toBe('true');
    await press('ArrowRight');
    expect(called(fake, 'viewSource')).toHaveLength(1);
    await press('PageDown');
    await within(side).findByRole('img', { name: /^Seite 2 von 3/ });
    await click(/^An die Breite anpassen/, side);
    expect(within(side).getByRole('img').dataset.whole).toBeUndefined();
  });

  it('keeps the facts of the file in one line that opens', async () => {
    await beside('Netzanschluss_1998.tiff');
    const side = await source();
    const facts = side.querySelector('details')!;
    expect(facts.open).toBe(false);
    expect(facts.querySelector('summary')?.textContent).toContain('TIFF');
    expect(facts.textContent).toContain('Eingelesen');
    expect(facts.textContent).toContain('Text erkannt');
  });

  it('shows words as they stand, sheets in cells under their name', async () => {
    await beside('umzug_strom_mitnahme_v7.docx');
    await within(await source()).findByText('Seite 1: Adresse prüfen.');
    await press('Escape');
    cleanup();
    await beside('Urlaubsplan_Q4.xlsx');
    const side = await source();
    await within(side).findByRole('cell', { name: 'Netz Nord GmbH' });
    expect(within(side).getByRole('status').textContent).toBe('Seite 1 von 3Kontakte');
    expect(within(side).queryByRole('button', { name: /100/ })).toBeNull();
  });

  it('asks for one page at a time and leaves out those that nobody wants any more', async () => {
    let settle = () => {};
    const asked: number[] = [];
    const viewSource = async ({ page = 0 }: { page?: number | undefined }) => {
      asked.push(page);
      if (page === 1) await new Promise<void>((done) => (settle = done));
      const shown = { kind: 'text', form: 'plain', text: `Blatt ${page}` } as const;
      return { ok: true as const, value: { pages: 9, page, shown } };
    };
    const side = await openSheets(viewSource);
    for (const _ of 'abcd') await press('ArrowRight');
    // The page that was there stays until the one that is wanted comes.
    expect(within(side).getByText('Blatt 0')).toBeTruthy();
    await waitFor(() => expect(within(side).getByText('Seite wird geladen …')).toBeTruthy());
    await act(async () => settle());
    await within(side).findByText('Blatt 4');
    expect(asked).toEqual([0, 1, 4]);
  });

  it('says of a failed file why there is no article, and shows the file', async () => {
    await beside('scan_0417.pdf');
    await within(await source()).findByRole('img', { name: /scan_0417/ });
    const article = within(await dialog()).getByRole('region', { name: 'Artikel' });
    await within(article).findByText(/Kein Text/i);
    expect(within(article).queryByRole('button', { name: 'Artikel öffnen' })).toBeNull();
  });

  it('shows the twin of a duplicate and says that it is one', async () => {
    await beside('(Kopie).docx');
    const article = within(await dialog()).getByRole('region', { name: 'Artikel' });
    await within(article).findByRole('button', { name: 'Artikel öffnen' });
    expect(article.textContent).toContain('97\u00a0% gleicher Text wie');
  });

  it('says calmly that a file is locked', async () => {
    const fake = await beside('Vollmacht_Muster.pdf');
    const side = await source();
    await within(side).findByText(/mit einem Passwort verschlossen/);
    expect(within(side).queryByRole('alert')).toBeNull();
    await click('Im Ordner zeigen', side);
    expect(called(fake, 'showSource')).toHaveLength(1);
  });

  it('says of a page of the web without a copy that the browser shows it', async () => {
    const fake = await failing('SOURCE_MISSING', { source: 'https://hilfe.example/umzug' });
    const side = await source();
    await within(side).findByText(/liegt hier keine Kopie/);
    expect(within(side).queryByRole('alert')).toBeNull();
    await click('Seite im Browser öffnen', side);
    expect(called(fake, 'openExternal')).toEqual([{ url: 'https://hilfe.example/umzug' }]);
  });

  it('says why a file cannot be shown, and tries again', async () => {
    await failing('SOURCE_DAMAGED');
    const side = await source();
    expect((await within(side).findByRole('alert')).textContent).toContain('beschädigt');
    await click('Nochmals versuchen', side);
    await within(side).findByRole('alert');
  });

  it('leads on from a page that cannot be shown', async () => {
    const viewSource = async ({ page = 0 }: { page?: number | undefined }) => {
      if (page === 1) return { ok: false as const, code: 'WORKER_LOST' as const, details: {} };
      const shown = { kind: 'text', form: 'plain', text: `Blatt ${page}` } as const;
      return { ok: true as const, value: { pages: 3, page, shown } };
    };
    const side = await openSheets(viewSource);
    await click('Nächste Seite', side);
    await within(side).findByRole('alert');
    expect(within(side).getByText('Seite 2 von 3')).toBeTruthy();
    await click('Nächste Seite', side);
    await within(side).findByText('Blatt 2');
  });

  it('closes with Esc and gives the focus back', async () => {
    await beside('scan_0417.pdf');
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const grid = await table();
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });

  it.each(['scan_0417.pdf', 'Urlaubsplan_Q4.xlsx', 'Vollmacht_Muster.pdf', '(Kopie).docx'])(
    'breaks no access rule: %s',
    async (name) => {
      await beside(name);
      await act(async () => {});
      const { violations } = await axe.run(document.body, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    },
  );
});

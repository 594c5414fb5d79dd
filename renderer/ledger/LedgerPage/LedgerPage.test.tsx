// @vitest-environment happy-dom
// The list of the import page: every file's fate, filters, search, what it shows while somebody reads.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose, click, openLedger as open, table } from '../../../test/fakes/ledgerHands';
import { called, press, withoutMotion } from '../../../test/fakes/pageHands';

beforeAll(withoutMotion);
afterEach(cleanup);

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

  it('begins with one way in where there is nothing yet', async () => {
    const fake = await open({ imports: { rows: 0 } });
    await screen.findByRole('heading', { name: 'Noch nichts eingelesen' });
    await click('Ordner');
    expect(called(fake, 'chooseFolder')).toHaveLength(1);
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

// @vitest-environment happy-dom
// Finding words in the open article and putting it on paper; a locked screen shows nothing.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FakePage } from '../../test/fakes/pageApi';
import { openPage, press, type, withoutMotion } from '../../test/fakes/pageHands';
import { wordPlaces } from './FindBar/wordPlaces';

let fake: FakePage;
let field: HTMLTextAreaElement;
let reader: HTMLElement;

beforeAll(withoutMotion);
beforeEach(async () => {
  ({ fake, field } = await openPage());
  await type(field, 'kundin zieht um, will strom mitnehmen, zählerstand?');
  await press('Enter');
  reader = await screen.findByRole('dialog');
  await within(reader).findByText(/Ein bestehender Stromvertrag/);
});
afterEach(cleanup);

describe('find', () => {
  it('counts places, steps round, takes no letter for a command, and is left by Esc', async () => {
    await press('f', { ctrlKey: true });
    const word = within(reader).getByRole('textbox', { name: 'Im Artikel suchen' });
    expect(document.activeElement).toBe(word);
    await type(word, 'MELDUNG');
    const count = () => reader.querySelector('search [role="status"]')?.textContent;
    await waitFor(() => expect(count()).toMatch(/^1 von \d+$/));
    const total = Number(count()?.split(' ').at(-1));
    expect(total).toBeGreaterThan(2);
    await press('Enter', { shiftKey: true });
    expect(count()).toBe(`${total} von ${total}`);
    await press('Enter');
    expect(count()).toBe(`1 von ${total}`);
    await press('x');
    expect(field.value).not.toMatch(/x$/);
    await type(word, 'gibt es nicht');
    await waitFor(() => expect(count()).toBe('Keine Stelle'));
    await press('Escape');
    expect(reader.querySelector('search')).toBeNull();
    expect(screen.queryByRole('dialog')).not.toBeNull();
  });

  it('sees words across bold and links, but none across paragraphs', () => {
    const box = document.createElement('div');
    box.innerHTML = '<p>Den <strong>Zähler</strong>stand melden.</p><p>Stand: heute</p>';
    const texts = (word: string) => wordPlaces(box, word).map(String);
    expect(texts('zählerstand')).toEqual(['Zählerstand']);
    expect(texts('melden.stand')).toEqual([]);
    expect(texts(' ')).toEqual([]);
  });
});

describe('print', () => {
  /** A shell that ends each printing so, the last one from then on; gives the words of the sheets it was handed. */
  function printing(...outcomes: readonly ('printed' | 'cancelled' | 'failed')[]): readonly string[] {
    const sheets: string[] = [];
    const printPage = async () => {
      const outcome = outcomes[sheets.length] ?? outcomes.at(-1)!;
      sheets.push(document.querySelector('[data-print]')?.textContent ?? '');
      return { ok: true as const, value: { outcome } };
    };
    Object.assign(window, { silbertablett: { ...fake.api, printPage } });
    return sheets;
  }

  it('lays out the article alone, prints it and takes the sheet away', async () => {
    const sheets = printing('printed');
    await press('P', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(sheets.at(-1)).toContain('Adresse prüfen.'));
    expect(sheets.at(-1)).toContain('Quelle: umzug/');
    await waitFor(() => expect(document.querySelector('[data-print]')).toBeNull());
    expect(screen.queryByText(/^Nicht gedruckt/)).toBeNull();
  });

  it('says where it can be seen that nothing was printed, but not to the hand that cancelled it', async () => {
    const sheets = printing('cancelled', 'failed');
    await press('P', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(sheets).toHaveLength(1));
    await waitFor(() => expect(document.querySelector('[data-print]')).toBeNull());
    expect(screen.queryByText(/^Nicht gedruckt/)).toBeNull();
    await press('P', { ctrlKey: true, shiftKey: true });
    const said = await screen.findByText(/^Nicht gedruckt/);
    expect(said.closest('.visuallyHidden')).toBeNull();
  });

  it('prints the chosen card’s article also where none is open', async () => {
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sheets = printing('printed');
    await press('P', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(sheets.at(-1)).toContain('Adresse prüfen.'));
    await waitFor(() => expect(document.querySelector('[data-print]')).toBeNull());
  });
});

describe('a locked screen', () => {
  it('shows nothing of the contact until it is unlocked', async () => {
    const lock = (locked: boolean) =>
      act(async () => fake.emit({ name: 'screenLocked', payload: { locked } }));
    await lock(true);
    screen.getByRole('status', { name: 'Bildschirm gesperrt' });
    await lock(false);
    expect(screen.queryByRole('status', { name: 'Bildschirm gesperrt' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'Escape' });
  });
});

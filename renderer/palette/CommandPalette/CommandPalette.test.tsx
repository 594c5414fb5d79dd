// @vitest-environment happy-dom
// The palette as hands use it: found by word starts, run by ↵, left by Esc with the focus where it was.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { called, type OpenedPage, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';

beforeAll(() => {
  withoutMotion();
  document.title = 'Silbertablett';
});
afterEach(cleanup);

async function openPalette(): Promise<OpenedPage & { readonly box: HTMLElement }> {
  const opened = await openPage();
  await type(opened.field, concern);
  await press('k', { ctrlKey: true });
  const box = await screen.findByRole('combobox', { name: 'Befehl suchen' });
  await waitFor(() => expect(document.activeElement).toBe(box));
  return { ...opened, box };
}

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const closed = () => waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());

describe('the command palette', () => {
  it('begins with the chosen card under its title, and prints each key', async () => {
    await openPalette();
    const [first] = within(screen.getByRole('listbox')).getAllByRole('group');
    expect(first?.textContent).toMatch(/^Stromvertrag beim Umzug mitnehmen/);
    expect(options()).toContain('Zusammenfassung mit Quelle kopierenStrg C');
    expect(options()).toContain('EinstellungenStrg ,');
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('finds by beginnings of words and runs with ↵; the focus is back before it acts', async () => {
    const { fake, field, box } = await openPalette();
    await type(box, 'zus kop');
    expect(options()).toEqual(
      ['Zusammenfassung mit Quelle kopierenStrg C', 'Anliegen zusammengefasst kopierenAlt R'].slice(
        0,
        options().length,
      ),
    );
    await press('Enter');
    await closed();
    expect(called(fake, 'copyText')).toHaveLength(1);
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe(concern);
  });

  it('opens what it is asked for, with the keys of the list', async () => {
    const { box } = await openPalette();
    await type(box, 'ein');
    const found = options();
    await press('ArrowDown');
    await press('ArrowUp');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe(found[0]);
    await type(box, 'einstell');
    await press('Enter');
    expect(await screen.findByRole('dialog', { name: 'Einstellungen' })).toBeTruthy();
  });

  it('searches as a concern what is no command', async () => {
    const { fake, field, box } = await openPalette();
    await type(box, 'abschlag senken');
    expect(options()).toEqual(['Als Anliegen suchenabschlag senken↵']);
    await press('Enter');
    await closed();
    expect(field.value).toBe('abschlag senken');
    expect(called(fake, 'ask').at(-1)).toMatchObject({ text: 'abschlag senken' });
  });

  it('is left by Esc with everything as it was', async () => {
    const { field } = await openPalette();
    await press('Escape');
    await closed();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe(concern);
  });

  it('runs what is clicked', async () => {
    const { fake } = await openPalette();
    await act(
      async () => void fireEvent.click(screen.getByRole('option', { name: /^Dunkles Erscheinungsbild/ })),
    );
    await closed();
    expect(called(fake, 'changeSettings')).toEqual([{ theme: 'dark' }]);
  });
});

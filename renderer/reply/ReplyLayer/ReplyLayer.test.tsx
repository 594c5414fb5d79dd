// @vitest-environment happy-dom
// A reply from the card to the clipboard, with the keyboard alone.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../knowledge/contract/settings';
import type { FakePage } from '../../../test/fakes/pageApi';
import { called, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';
let fake: FakePage;
let layer: HTMLElement;

beforeAll(withoutMotion);
beforeEach(async () => {
  const page = await openPage();
  fake = page.fake;
  await type(page.field, concern);
  await press('d', { ctrlKey: true });
  layer = await screen.findByRole('dialog', { name: 'Antwort per E-Mail' });
  await within(layer).findByText('Quellen im Artikel');
});
afterEach(cleanup);

const sheet = () => within(layer).getByRole('region', { name: 'Entwurf' });
const field = (name: string) => within(sheet()).getByRole<HTMLInputElement>('textbox', { name });
const sentence = (words: RegExp) => {
  const found = [...sheet().querySelectorAll<HTMLElement>('[data-editable]')].find(({ textContent }) =>
    words.test(textContent ?? ''),
  );
  if (!found) throw new Error(`No sentence with ${words}`);
  return found;
};
const choose = async (name: string) => {
  fireEvent.click(within(layer).getByRole('radio', { name }));
  await act(async () => {});
};
async function rewrite(element: HTMLElement, words: string) {
  element.focus();
  element.textContent = words;
  fireEvent.input(element);
  await act(async () => {});
}
const copiedText = () => (called(fake, 'copyRich').at(-1) as { text: string } | undefined)?.text;

describe('the reply layer', () => {
  it('opens by Ctrl D with a draft whose claims lead to the article, and leaves by Esc', async () => {
    expect(sheet().textContent).toContain('Ein bestehender Stromvertrag kann');
    fireEvent.click(within(sheet()).getAllByRole('button', { name: /^Quelle 1/ })[0]!);
    await within(layer).findByText('Quelle 1');
    // It is the reader: facts, state and the find bar, at the place the claim rests on.
    const place = () => layer.querySelector('[data-passage="first"]')?.textContent;
    await waitFor(() => expect(place()).toContain('Ein bestehender Stromvertrag'));
    await press('f', { ctrlKey: true });
    await within(layer).findByRole('textbox', { name: 'Im Artikel suchen' });
    await press('Escape');
    await waitFor(() =>
      expect(within(layer).queryByRole('textbox', { name: 'Im Artikel suchen' })).toBeNull(),
    );
    await press('Escape');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-source')).toBe('1'));
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('leads by Tab from open field to open field, and counts them', async () => {
    expect(within(layer).getByText('2 Angaben fehlen')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Antwort per E-Mail'));
    await press('Tab');
    expect(document.activeElement).toBe(field('Anrede und Name'));
    await type(field('Anrede und Name'), 'Frau Lohmann');
    await press('Tab');
    expect(document.activeElement).toBe(field('Name'));
    await type(field('Name'), 'Jana Wirth');
    expect(within(layer).getByText('Alle Angaben sind da')).toBeTruthy();
  });

  it('warns once of open fields, then copies without numbers and notes the use', async () => {
    await press('Enter', { ctrlKey: true });
    expect(called(fake, 'copyRich')).toHaveLength(0);
    expect(within(layer).getByRole('alert').textContent).toContain('2 Angaben fehlen noch');
    await press('Enter', { ctrlKey: true });
    await waitFor(() => expect(copiedText()).toMatch(/^Guten Tag ____,\n\nvielen Dank/));
    expect(copiedText()).not.toMatch(/\.\d/);
    expect(called(fake, 'noteUse')).toContainEqual(
      expect.objectContaining({ kind: 'copied', articleId: 'umzug-strom', text: concern }),
    );
    expect(await within(layer).findByRole('button', { name: /Kopiert/ })).toBeTruthy();
  });

  it('inserts into the program before', async () => {
    await press('Enter', { ctrlKey: true, shiftKey: true });
    await press('Enter', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(called(fake, 'insertText')).toHaveLength(1));
    expect(called(fake, 'noteUse')).toContainEqual(expect.objectContaining({ kind: 'inserted' }));
  });

  it('rewrites only what was not edited when tone and length change', async () => {
    await rewrite(sentence(/Ein bestehender/), 'Mein eigener Satz.');
    await choose('Sachlich');
    await waitFor(() => expect(sheet().textContent).toContain('zu Ihrer Anfrage'));
    await choose('Kurz');
    await choose('Chat');
    await screen.findByRole('dialog', { name: 'Antwort im Chat' });
    expect(sheet().textContent).toContain('Mein eigener Satz.');
    expect(sheet().textContent).not.toContain('Guten Tag');
    fireEvent.click(within(layer).getByRole('button', { name: 'Eigene Änderungen verwerfen' }));
    expect(sheet().textContent).not.toContain('Mein eigener Satz.');
  });

  it('keeps what was written while the layer is closed', async () => {
    await rewrite(sentence(/Ein bestehender/), 'Mein eigener Satz.');
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await press('d', { ctrlKey: true });
    layer = await screen.findByRole('dialog', { name: 'Antwort per E-Mail' });
    expect(sheet().textContent).toContain('Mein eigener Satz.');
  });

  it('expands a shortcut by Tab, and takes a snippet from the list', async () => {
    const words = sentence(/Melden Sie sich/);
    await rewrite(words, 'rr');
    await act(async () => {
      fireEvent.keyDown(words, { key: 'Tab' });
    });
    expect(words.textContent).toBe('Wir rufen heute bis 17 Uhr zurück.');
    await press('t', { altKey: true });
    const list = await screen.findByRole('dialog', { name: 'Textbausteine' });
    await type(within(list).getByRole('combobox', { name: 'Baustein suchen' }), 'rück');
    expect(within(list).getByRole('option', { selected: true }).textContent).toContain('Rückruf');
    fireEvent.keyDown(within(list).getByRole('combobox'), { key: 'Enter' });
    await waitFor(() =>
      expect(words.textContent).toBe('Wir rufen heute bis 17 Uhr zurück. Wir rufen heute bis 17 Uhr zurück.'),
    );
  });

  it('follows keys that were changed, and shows them in the key sheet', async () => {
    const settings = { ...defaultSettings, language: 'de' as const, keys: { openSnippets: 'alt+B' } };
    await act(async () => fake.emit({ name: 'settingsChanged', payload: settings }));
    await press('t', { altKey: true });
    expect(screen.queryByRole('dialog', { name: 'Textbausteine' })).toBeNull();
    expect(within(layer).getByRole('button', { name: /Baustein/ }).textContent).toContain('Alt B');
    await press('b', { altKey: true });
    await screen.findByRole('dialog', { name: 'Textbausteine' });
    await press('Escape');
    await press('F1');
    const keys = await screen.findByRole('dialog', { name: 'Alle Tasten' });
    expect(keys.textContent).toMatch(/AntwortAntwort kopierenStrg ↵.*Textbaustein wählenAlt B/);
  });

  it('copies a link to the article', async () => {
    fireEvent.click(within(layer).getByRole('button', { name: 'Als Link kopieren' }));
    await waitFor(() => expect(copiedText()).toBe('silbertablett://article/umzug-strom'));
  });
});

describe('an internal article', () => {
  it('gives a draft for the agent, with a notice and no way to insert', async () => {
    cleanup();
    const page = await openPage();
    await type(page.field, 'lastschrift zurückgegangen, mahnung');
    await press('d', { ctrlKey: true });
    layer = await screen.findByRole('dialog', { name: 'Antwort per E-Mail' });
    expect(await within(layer).findByText('Nur intern')).toBeTruthy();
    expect(within(layer).queryByRole('button', { name: /Einfügen/ })).toBeNull();
    await press('Enter', { ctrlKey: true, shiftKey: true });
    await press('Enter', { ctrlKey: true, shiftKey: true });
    expect(called(page.fake, 'insertText')).toHaveLength(0);
  });
});

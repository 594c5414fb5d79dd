// @vitest-environment happy-dom
// The folded sidebar on the fake PageApi: what it says, when its tip is there, and that nothing is lost by it.
// Places and pixels are tested in the real window.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFakePage, type FakePage, type FakePageOptions } from '../../../test/fakes/pageApi';
import * as hands from '../../../test/fakes/pageHands';
import type { UiLanguage } from '../../i18n/t';

const { press, type } = hands;
const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';
let fake: FakePage;

async function fold(text: string, options: FakePageOptions = {}, language?: UiLanguage) {
  const opened = await hands.openPage(options, language);
  fake = opened.fake;
  await type(opened.field, text);
  await press('.', { ctrlKey: true });
  await waitFor(() => expect(hands.called(fake, 'setCollapsed')).toEqual([{ collapsed: true }]));
  return opened.field;
}
const edge = () => screen.getByRole('main', { name: /eingeklappt|collapsed/ });
const opener = () => screen.getByRole('button', { name: /^(Ausklappen|Expand)/ });
const tips = () => hands.called(fake, 'showTip').map((input) => (input as { tip: unknown }).tip !== null);
/** One turn of the event loop, so that what a timer of 0 ms has begun is done. */
const pause = (ms: number) => act(() => new Promise((done) => setTimeout(done, ms)));

beforeAll(hands.withoutMotion);
afterEach(cleanup);

describe('the edge', () => {
  it('says number, word and count of the best card, also when another one is chosen', async () => {
    const field = await fold(concern);
    expect(edge().textContent).toMatch(/^Silbertablett, eingeklappt82.%Sehr wahrscheinlich3TrefferLokal$/u);
    expect(opener().getAttribute('aria-label')).toBe(
      'Ausklappen: 3 Treffer, bester 82 Prozent: Stromvertrag beim Umzug mitnehmen',
    );
    await press('Enter'); // A key on the button is the button's own.
    fireEvent.click(opener());
    await waitFor(() => expect(document.activeElement).toBe(field));
    await press('ArrowDown');
    await press('.', { ctrlKey: true });
    await waitFor(() => expect(opener().getAttribute('aria-label')).toContain('Stromvertrag beim Umzug'));
  });

  it.each([
    ['balkonkraftwerk mit speicher', {}, 'Nichts passt0Treffer'],
    ['lastschrift zurückgegangen', { model: 'loading' }, 'Wahrscheinlichkeit folgt1Treffer'],
    ['', {}, 'eingeklapptLokal'],
    ['kein strom', { askFails: 'STORE_DAMAGED' }, 'Wissensbasis nicht offen'],
  ] as const)('stays honest for %j %j', async (text, options, said) => {
    await fold(text, options);
    expect(edge().textContent).toContain(said);
  });

  it('keeps concern, cards and choice, and gives the focus back to where it was', async () => {
    const field = await fold(concern);
    expect(document.activeElement).toBe(opener());
    await press('.', { ctrlKey: true });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe(concern);
    await press('ArrowDown');
    await press('Enter');
    const heading = await screen.findByRole('heading', { level: 2, name: 'Zählerstand bei Auszug melden' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await press('.', { ctrlKey: true });
    await waitFor(() => expect(document.activeElement).toBe(opener()));
    fireEvent.click(opener());
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('goes on with the concern at the first letter, and knows no other keys of the sidebar', async () => {
    const field = await fold(concern);
    await press('ArrowDown');
    await press('j', { altKey: true });
    await press('F1');
    expect(hands.called(fake, 'rateArticle')).toEqual([]);
    expect(edge()).toBeTruthy();
    await press('x');
    expect(field.value).toBe(`${concern}x`);
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('shows its tip while pointer or focus is there, and asks the shell for room', async () => {
    await fold(concern);
    await pause(400);
    expect(screen.queryByRole('tooltip')).toBeNull();
    fireEvent.mouseEnter(edge());
    const tip = await screen.findByRole('tooltip');
    expect(tip.textContent).toContain('Stromvertrag beim Umzug mitnehmen');
    expect(tip.textContent).toContain('ausklappen');
    expect(opener().getAttribute('aria-describedby')).toBe(tip.id);
    await act(async () => opener().blur());
    await pause(300);
    expect(screen.queryByRole('tooltip')).not.toBeNull();
    fireEvent.mouseLeave(edge());
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    // The shell is told in an effect, right after the tip has gone.
    await waitFor(() => expect(tips()).toEqual([true, false]));
    await act(async () => opener().focus());
    await screen.findByRole('tooltip');
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    expect(edge()).toBeTruthy();
  });

  it('is there from the start where the last run ended so, and follows the shell', async () => {
    fake = createFakePage({ collapsed: true });
    hands.layOut(fake);
    await screen.findByRole('main', { name: 'Silbertablett, eingeklappt' });
    await act(() => fake.api.setCollapsed({ collapsed: false }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox')));
  });

  it('breaks no access rule, in no language an untranslated word', async () => {
    await fold(concern, {}, 'en');
    fireEvent.mouseEnter(edge());
    expect((await screen.findByRole('tooltip')).textContent).toContain('expand');
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

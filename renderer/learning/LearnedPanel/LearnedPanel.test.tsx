// @vitest-environment happy-dom
// What was learned can be seen, taken back and brought back by hand; a rating asks the present concern again.
// Knows what is on the screen, not how it is made.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FakePage } from '../../../test/fakes/pageApi';
import { called, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';
let fake: FakePage;

beforeAll(withoutMotion);
beforeEach(async () => {
  const page = await openPage();
  fake = page.fake;
  await type(page.field, concern);
});
afterEach(cleanup);

const page = () => screen.findByRole('dialog', { name: 'Gelernt' });
const heading = (dialog: HTMLElement) => within(dialog).getByRole('heading', { level: 2 }).textContent;

describe('the learned page', () => {
  it('opens at the card in hand by Alt L, and Esc leads back to it', async () => {
    await press('l', { altKey: true });
    const dialog = await page();
    expect(heading(dialog)).toBe('Stromvertrag beim Umzug mitnehmen');
    expect(called(fake, 'learnedOfArticle')).toContainEqual({ articleId: 'umzug-strom' });
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('takes a rating back and brings it back, asking the concern again each time', async () => {
    await press('l', { altKey: true });
    const dialog = await page();
    const undo = await within(dialog).findByRole('button', { name: /^Zurücknehmen: Hilfreich/ });
    const asked = called(fake, 'ask').length;
    fireEvent.click(undo);
    await within(dialog).findByText('1 Eintrag zurückgenommen');
    await within(dialog).findByText(/zurückgenommen$/, { selector: 'small' });
    await waitFor(() => expect(called(fake, 'ask')).toHaveLength(asked + 1));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Wiederherstellen' }));
    await within(dialog).findByText('1 Eintrag wiederhergestellt');
    expect(called(fake, 'undoRatings')).toEqual([{ ids: ['r1'] }, { ids: ['undo r1'] }]);
  });

  it('leads from all articles to one and back by Esc, with the focus on each heading', async () => {
    await press(',', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Öffnen: Was gelernt wurde' }));
    const dialog = await page();
    fireEvent.click(await within(dialog).findByRole('button', { name: /Stromvertrag/ }));
    expect(heading(dialog)).toBe('Stromvertrag beim Umzug mitnehmen');
    expect(document.activeElement?.textContent).toBe('Stromvertrag beim Umzug mitnehmen');
    await press('Escape');
    expect(heading(dialog)).toBe('Gelernt');
    expect(document.activeElement?.textContent).toBe('Gelernt');
  });

  it('forgets a customer text only after asking, and says how much it was', async () => {
    await press(',', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Öffnen: Was gelernt wurde' }));
    const dialog = await page();
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Vergessen …' }));
    expect(called(fake, 'forgetConcern')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Endgültig vergessen' }));
    await within(dialog).findByText('2 Einträge vergessen');
    expect(called(fake, 'forgetConcern')).toEqual([{ text: concern }]);
  });

  it('saves and takes in by tokens alone, and takes back a day', async () => {
    await press(',', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Öffnen: Was gelernt wurde' }));
    const dialog = await page();
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Sichern' }));
    await within(dialog).findByText('3 Einträge gesichert');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Übernehmen' }));
    await within(dialog).findByText(/^4 Einträge übernommen, 1 bekannt, 2 ohne Artikel/);
    expect(called(fake, 'exportLearning')).toEqual([{ token: 'gelernt.jsonl' }]);
    expect(called(fake, 'importLearning')).toEqual([{ token: 'gelernt.jsonl' }]);
    const day = within(dialog).getByLabelText('Einen Tag zurücknehmen', { selector: 'input' });
    fireEvent.change(day, { target: { value: '2026-01-02' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Zurücknehmen' }));
    await within(dialog).findByText('2 Einträge zurückgenommen');
    expect(called(fake, 'undoRatings')).toEqual([{ day: '2026-01-02' }]);
  });
});

describe('a rating', () => {
  it('is sent with the place and likelihood it was given at, and asks the concern again', async () => {
    const asked = called(fake, 'ask').length;
    await press('j', { altKey: true });
    await waitFor(() => expect(called(fake, 'ask')).toHaveLength(asked + 1));
    const verdict = {
      articleId: 'umzug-strom',
      text: concern,
      verdict: 'helpful',
      rank: 1,
      likelihood: 0.82,
    };
    expect(called(fake, 'rateArticle')).toEqual([verdict]);
  });
});

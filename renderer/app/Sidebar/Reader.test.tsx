// @vitest-environment happy-dom
// Reading on from article to article by links, and back, with the keyboard alone.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FakePage } from '../../../test/fakes/pageApi';
import { called, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';
const target = 'Rücklastschrift: Ablauf und Gebühr';
let fake: FakePage;
let reader: HTMLElement;
const heading = () => within(reader).getByRole('heading', { level: 2 }).textContent;
const link = () => within(reader).findByRole('link', { name: 'Rücklastschriften' });

beforeAll(withoutMotion);
beforeEach(async () => {
  const page = await openPage();
  fake = page.fake;
  await type(page.field, concern);
  await press('Enter');
  reader = await screen.findByRole('dialog');
});
afterEach(cleanup);

describe('links between articles', () => {
  it('open the article they mean, without a likelihood nobody has judged', async () => {
    const anchor = await link();
    expect(anchor.title).toBe(target);
    expect(anchor.tabIndex).toBe(0);
    fireEvent.click(anchor);
    await waitFor(() => expect(heading()).toBe(target));
    expect(called(fake, 'noteUse')).toContainEqual({
      kind: 'opened',
      articleId: 'ruecklastschrift',
      text: concern,
    });
    expect(called(fake, 'openExternal')).toHaveLength(0);
    expect(within(reader).queryByText(/wahrscheinlich/i)).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toBe(target));
  });

  it('lead back by Alt ←, and Esc leads to the answers', async () => {
    fireEvent.click(await link());
    await within(reader).findByText('Voriger Artikel');
    await press('ArrowLeft', { altKey: true });
    expect(heading()).toBe('Stromvertrag beim Umzug mitnehmen');
    expect(within(reader).queryByText('Voriger Artikel')).toBeNull();
    fireEvent.click(await link());
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await press('Enter');
    reader = await screen.findByRole('dialog');
    expect(heading()).toBe('Stromvertrag beim Umzug mitnehmen');
  });

  it('rate and copy the article that is open', async () => {
    fireEvent.click(await link());
    await within(reader).findByText(/zuerst eine Erinnerung/);
    await press('j', { altKey: true });
    expect(called(fake, 'rateArticle').at(-1)).toMatchObject({
      articleId: 'ruecklastschrift',
      text: concern,
    });
    await press('c', { ctrlKey: true });
    expect(called(fake, 'copyText').at(-1)).toMatchObject({
      text: expect.stringMatching(/^Rücklastschrift.*\nNach einer zurück.*\nQuelle: zahlung\//),
    });
  });

  it('are plain words where no article answers to them', async () => {
    await link();
    expect(within(reader).queryByRole('link', { name: 'Sammelverträge' })).toBeNull();
    expect(reader.textContent).toContain('Für Gewerbe: Sammelverträge.');
  });

  it('list the base once, and anew after an import', async () => {
    fireEvent.click(await link());
    await press('ArrowLeft', { altKey: true });
    await link();
    expect(called(fake, 'listArticles')).toHaveLength(1);
    const report = { files: 1, articles: 1, chunks: 1, unchanged: 0, skipped: 0, failed: 0, failures: [] };
    await act(async () =>
      fake.emit({
        name: 'importFinished',
        payload: { ...report, seconds: 1, cancelled: false, resumed: false },
      }),
    );
    await link();
    expect(called(fake, 'listArticles')).toHaveLength(2);
  });
});

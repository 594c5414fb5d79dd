// @vitest-environment happy-dom
// Nothing written is lost unasked: drafts of several articles, words typed while saving; an article asked for twice.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { click, emptyShelf, openArticles as open, read } from '../../../test/fakes/articlesHands';
import { press, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace, pageTitle } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(() => {
  emptyShelf();
  cleanup();
});

const title = 'Stromvertrag beim Umzug mitnehmen';
const area = () => screen.findByLabelText<HTMLTextAreaElement>('Text in Markdown');

async function edit(): Promise<HTMLTextAreaElement> {
  await press('b', { ctrlKey: true });
  await click(/Lösen und bearbeiten/);
  return area();
}

it('keeps a draft while another article is edited', async () => {
  await open();
  await read(title);
  fireEvent.change(await edit(), { target: { value: 'Meins' } });
  await press('5', { ctrlKey: true });
  await pageTitle('Zu prüfen');
  await screen.findByRole('button', { name: /^Artikel öffnen/ });
  await press('Enter');
  await screen.findByRole('complementary', { name: 'Angaben' });
  await edit();
  await press('Escape');
  await screen.findByRole('complementary', { name: 'Angaben' });
  await press('Escape');
  await pageTitle('Zu prüfen');
  await press('2', { ctrlKey: true });
  expect((await area()).value).toBe('Meins');
});

it('takes no words that would be in no version: nothing is written while it is saved', async () => {
  let done = (): void => {};
  const saving = new Promise<void>((resolve) => {
    done = resolve;
  });
  const fake = await openWorkspace({ page: 'articles' });
  const { saveArticle } = window.silbertablett;
  Object.assign(window.silbertablett, {
    saveArticle: async (input: Parameters<typeof saveArticle>[0]) => {
      await saving;
      return saveArticle(input);
    },
  });
  await press('n', { ctrlKey: true });
  const text = await area();
  fireEvent.change(screen.getByLabelText('Titel'), { target: { value: 'Wallbox anmelden' } });
  await press('s', { ctrlKey: true });
  expect([text.readOnly, screen.getByLabelText<HTMLInputElement>('Titel').readOnly]).toEqual([true, true]);
  await act(async () => done());
  await screen.findByRole('heading', { name: 'Wallbox anmelden', level: 2 });
  expect(fake.calls.filter(([name]) => name === 'saveArticle')).toHaveLength(1);
});

it('shows an article that is asked for once more after it was closed', async () => {
  const fake = await openWorkspace({ page: 'articles' });
  const ask = () =>
    act(async () =>
      fake.emit({ name: 'workspaceAsked', payload: { page: 'articles', articleId: articleId('b0') } }),
    );
  await ask();
  await screen.findByRole('heading', { name: title, level: 2 });
  await press('Escape');
  await screen.findByRole('grid');
  await ask();
  await screen.findByRole('heading', { name: title, level: 2 });
});

it('does not let the window close over a draft that lies elsewhere', async () => {
  await open();
  await press('n', { ctrlKey: true });
  fireEvent.change(await screen.findByLabelText('Titel'), { target: { value: 'Wallbox' } });
  await press('5', { ctrlKey: true });
  await pageTitle('Zu prüfen');
  const closing = new Event('beforeunload', { cancelable: true });
  await act(async () => void window.dispatchEvent(closing));
  expect(closing.defaultPrevented).toBe(true);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Titel').value).toBe('Wallbox'));
});

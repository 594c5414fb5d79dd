// Hands on the articles page for component tests: open it, search, press keys on the list, read an article.
// Knows words and roles, not what is tested.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect } from 'vitest';
import { dropDraft, latestDraft } from '../../renderer/bridge/draftShelf';
import type { UiLanguage } from '../../renderer/i18n/t';
import type { FakePage } from './pageApi';
import { openWorkspace } from './workspaceHands';

export async function openArticles(language?: UiLanguage): Promise<FakePage> {
  const fake = await openWorkspace({ page: 'articles' }, { ...(language && { language }) });
  await screen.findByRole('grid');
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(5));
  return fake;
}
export const grid = () => screen.getByRole('grid');
export const onGrid = (key: string, held: object = {}) =>
  act(async () => {
    grid().focus();
    fireEvent.keyDown(grid(), { key, ...held });
  });
export const click = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
export const search = (words: string) =>
  act(
    async () =>
      void fireEvent.change(screen.getByLabelText('Titel, Datei, Zuständige'), { target: { value: words } }),
  );
export const rows = () => within(grid()).getAllByRole('row').length - 1;

/** Opens the one article of that title for reading. */
export async function read(title: string): Promise<void> {
  await search(title);
  await waitFor(() => expect(screen.getAllByTitle(title).length).toBeGreaterThan(0));
  await act(async () => void fireEvent.doubleClick(screen.getByTitle(title)));
  await screen.findByRole('heading', { name: title, level: 2 });
}

/** No draft of one test is found by the next. */
export function emptyShelf(): void {
  for (let draft = latestDraft(); draft; draft = latestDraft()) dropDraft(draft.articleId);
}

const noContrast = { rules: { 'color-contrast': { enabled: false } } };
export async function expectNoFindings(): Promise<void> {
  const { violations } = await axe.run(document.body, noContrast);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

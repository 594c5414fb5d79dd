// Opens the knowledge window on the fake PageApi, as openPage does the sidebar.
// For happy-dom tests of whole pages; knows nothing of how they are made.
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { WorkspacePlace } from '../../knowledge/contract/shellCalls';
import { App } from '../../renderer/app/App';
import type { UiLanguage } from '../../renderer/i18n/t';
import { createFakePage, type FakePage, type FakePageOptions } from './pageApi';
import './patience';

interface OpenedWindow {
  readonly options?: FakePageOptions;
  /** Some calls replaced. */
  readonly changed?: Partial<FakePage['api']>;
  readonly language?: UiLanguage;
}

/** Resolves once the page of `place` is there: its code is loaded when it is first opened. */
export async function openWorkspace(
  place: WorkspacePlace,
  { options = {}, changed = {}, language }: OpenedWindow = {},
): Promise<FakePage> {
  cleanup();
  const fake = createFakePage(options);
  Object.assign(window, { silbertablett: { ...fake.api, ...changed } });
  render(<App workspace={place} {...(language && { language })} />);
  await waitFor(
    () => {
      const loading = document.querySelector('main [aria-busy="true"]');
      if (loading || !document.querySelector('[data-ready]') || !document.querySelector('main h1'))
        throw new Error('The page is not ready');
    },
    { timeout: 10_000 },
  );
  return fake;
}

/** The title of the page `name` once its code is there: on a busy machine that takes its time. */
export const pageTitle = (name: string): Promise<HTMLElement> =>
  waitFor(
    () => {
      const heading = screen.getByRole('heading', { level: 1, name });
      if (heading.closest('[aria-busy="true"]')) throw new Error(`The page ${name} is on its way`);
      return heading;
    },
    { timeout: 10_000 },
  );

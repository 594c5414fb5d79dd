// Opens the knowledge window on the fake PageApi, as openPage does the sidebar.
// For happy-dom tests of whole pages; knows nothing of how they are made.
import { cleanup, render, waitFor } from '@testing-library/react';
import type { WorkspacePlace } from '../../knowledge/contract/shellCalls';
import { App } from '../../renderer/app/App';
import type { UiLanguage } from '../../renderer/i18n/t';
import { createFakePage, type FakePage, type FakePageOptions } from './pageApi';

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
      if (!document.querySelector('[data-ready]') || !document.querySelector('main h1, main h2'))
        throw new Error('The page is not ready');
    },
    { timeout: 10_000 },
  );
  return fake;
}

// Opens the page on the fake PageApi and uses it as hands do: type, press, look at what was called.
// For happy-dom tests of whole screens; knows nothing of how the page is made.
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from '../../renderer/app/App';
import type { UiLanguage } from '../../renderer/i18n/t';
import { createFakePage, type FakePage, type FakePageOptions } from './pageApi';
import './patience';

export interface OpenedPage {
  readonly fake: FakePage;
  /** The concern field. */
  readonly field: HTMLTextAreaElement;
}

/** Puts the fake where the page looks for its door, some calls replaced by `changed`. */
export function layOut(fake: FakePage, changed: Partial<FakePage['api']> = {}, language?: UiLanguage): void {
  cleanup();
  Object.assign(window, { silbertablett: { ...fake.api, ...changed } });
  render(<App {...(language && { language })} />);
}

export async function openPage(options: FakePageOptions = {}, language?: UiLanguage): Promise<OpenedPage> {
  const fake = createFakePage(options);
  layOut(fake, {}, language);
  await waitFor(() => {
    if (!document.querySelector('[data-ready]')) throw new Error('The page is not ready');
  });
  return { fake, field: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

export async function type(field: HTMLElement, value: string): Promise<void> {
  fireEvent.change(field, { target: { value } });
  await act(async () => {});
}

export async function press(key: string, held: Partial<KeyboardEventInit> = {}): Promise<void> {
  await act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
  });
}

/** The inputs of every call of that name, oldest first. */
export function called(fake: FakePage, name: string): readonly unknown[] {
  return fake.calls.filter(([call]) => call === name).map(([, input]) => input);
}

/** Layers open without a transition, so that no state changes behind a test's back. */
export function withoutMotion(): void {
  const { happyDOM } = window as unknown as { happyDOM: { settings: { device: Record<string, string> } } };
  happyDOM.settings.device.prefersReducedMotion = 'reduce';
}

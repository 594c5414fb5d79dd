// @vitest-environment happy-dom
// A picture comes by the engine's call, in room kept for it; a missing one says so.
// Knows what is on the screen, not how it is made.
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Article, Block } from '../../../knowledge/vocabulary/article';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { createFakePage, type FakePage } from '../../../test/fakes/pageApi';
import { ArticleBody } from '../ArticleBody/ArticleBody';

const asset = 'a'.repeat(64);
const image: Block = { kind: 'image', asset, width: 320, height: 180, start: 0, end: 8, inlines: [] };
const bare: Block = { ...image, start: 8, end: 8 };
const article = {
  ...{ id: articleId('a1'), title: 'Zähler', text: 'Lageplan', language: 'de', source: 'a.md' },
  ...{ contentHash: '', changedAtMs: 0, importedAtMs: 0, blocks: [image, bare, bare] },
} satisfies Article;

/** Tells every observed picture that it has come near. */
let comeNear: () => Promise<void>;
let fake: FakePage;
const show = (passages: readonly { start: number; end: number; marks: [] }[] = []) =>
  render(
    <ArticleBody
      article={article}
      passages={passages}
      current={passages.length - 1}
      passageLabel={null}
      links={{ titleOf: () => undefined, onLink: () => {} }}
    />,
  );

beforeEach(() => {
  const observers = new Set<() => void>();
  class Observer {
    constructor(private readonly tell: (entries: readonly { isIntersecting: boolean }[]) => void) {}
    observe = () => observers.add(() => this.tell([{ isIntersecting: true }]));
    disconnect = () => {};
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  comeNear = () =>
    act(async () => {
      for (const tell of observers) tell();
    });
  fake = createFakePage();
  const api = {
    ...fake.api,
    openAsset: async () => ({ ok: true, value: { mediaType: 'image/webp', bytes: new Uint8Array([1]) } }),
  };
  Object.defineProperty(window, 'silbertablett', { value: api, configurable: true });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(window, 'silbertablett');
});

it('shows pictures with their description and keeps their room', async () => {
  const { container } = show();
  expect(container.querySelectorAll('img')).toHaveLength(0);
  await comeNear();
  const picture = (await screen.findByAltText('Lageplan')) as HTMLImageElement;
  expect(picture.src).toMatch(/^blob:/);
  expect([picture.width, picture.height]).toEqual([320, 180]);
  const frame = picture.parentElement as HTMLElement;
  expect(frame.style.aspectRatio.replaceAll(' ', '')).toBe('320/180');
  await waitFor(() => expect(container.querySelectorAll('img')).toHaveLength(3));
  expect(container.querySelectorAll('img[alt=""]')).toHaveLength(2);
});

it('shows the description as words where it is the passage', async () => {
  const { container } = show([{ start: 0, end: 8, marks: [] }]);
  await comeNear();
  await waitFor(() => expect(container.querySelectorAll('img')).toHaveLength(3));
  expect(container.querySelector('figcaption')?.textContent).toBe('Lageplan');
  expect(screen.queryByAltText('Lageplan')).toBeNull();
});

it('says that a picture is missing', async () => {
  const api = { ...fake.api, openAsset: async () => ({ ok: false, code: 'ASSET_MISSING', details: {} }) };
  Object.defineProperty(window, 'silbertablett', { value: api, configurable: true });
  show();
  await comeNear();
  expect(await screen.findAllByText('Bild nicht verfügbar')).toHaveLength(3);
  expect(screen.getByRole('img', { name: 'Lageplan' })).toBeTruthy();
});

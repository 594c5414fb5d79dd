// Only the main frame of one of our windows, and only while it shows our own page, is listened to.
import type { BrowserWindow, WebFrameMain } from 'electron';
import { expect, it, vi } from 'vitest';
import { PageWindows } from './pageWindows';

function scriptedWindow(url: string) {
  const mainFrame = { url } as WebFrameMain;
  let close = (): void => {};
  const send = vi.fn();
  const window = {
    webContents: { mainFrame, send },
    isDestroyed: () => false,
    once: (_event: string, listener: () => void) => {
      close = listener;
    },
  } as unknown as BrowserWindow;
  return { window, mainFrame, send, close: () => close() };
}

it('knows the frames of its windows and no other', () => {
  const pages = new PageWindows();
  const sidebar = scriptedWindow('silbertablett://app/');
  const knowledge = scriptedWindow('silbertablett://app/?window=knowledge&page=import');
  const led = scriptedWindow('https://example.org/');
  for (const { window } of [sidebar, knowledge, led]) pages.add(window);
  expect(pages.of(sidebar.mainFrame)).toBe(sidebar.window);
  expect(pages.of(knowledge.mainFrame)).toBe(knowledge.window);
  expect(pages.of(led.mainFrame)).toBeUndefined();
  expect(pages.of(null)).toBeUndefined();
  // The same address in a frame within the page is not the page.
  expect(pages.of({ url: 'silbertablett://app/' } as WebFrameMain)).toBeUndefined();
});

it('tells all that are open, and forgets one that was closed', () => {
  const pages = new PageWindows();
  const sidebar = scriptedWindow('silbertablett://app/');
  const knowledge = scriptedWindow('silbertablett://app/?window=knowledge');
  pages.add(sidebar.window);
  pages.add(knowledge.window);
  knowledge.close();
  pages.send('settings:changed', 1);
  expect([sidebar.send.mock.calls, knowledge.send.mock.calls]).toEqual([[['settings:changed', 1]], []]);
  expect(pages.of(knowledge.mainFrame)).toBeUndefined();
});

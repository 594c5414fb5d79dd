// Threads of text recognition: started when needed, one a page, ended when late, dead or idle; on threads the test answers.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openRecogniser } from './openRecogniser';
import type { TesseractThread } from './tesseractThread';
import type { GreyPage, RecognisedWord } from './textRecogniser';

const page: GreyPage = { pixels: new Uint8Array(1), width: 1, height: 1 };
const word: RecognisedWord = { text: 'a', x: 0, width: 1, base: 1, size: 1, line: 0, sureness: 1 };

function trial(answer: () => Promise<readonly RecognisedWord[]>) {
  const stopped: number[] = [];
  let started = 0;
  const start = async (): Promise<TesseractThread> => {
    const number = started++;
    return { recognise: answer, stop: async () => void stopped.push(number) };
  };
  const recogniser = openRecogniser({ start, atOnce: 2, longestMs: 1_000, idleMs: 500 });
  return { recogniser, stopped, started: () => started };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('starts a thread a page at the same time, and takes free ones again', async () => {
  const { recogniser, started } = trial(async () => [word]);
  expect(started()).toBe(0);
  expect(await Promise.all([recogniser.recognise(page), recogniser.recognise(page)])).toEqual([
    [word],
    [word],
  ]);
  expect(await recogniser.recognise(page)).toEqual([word]);
  expect(started()).toBe(2);
});

it('ends the thread of a page that takes too long; the page has no words', async () => {
  const { recogniser, stopped, started } = trial(() => new Promise(() => {}));
  const read = recogniser.recognise(page);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await read).toEqual([]);
  expect(stopped).toEqual([0]);
  void recogniser.recognise(page);
  await vi.advanceTimersByTimeAsync(0);
  expect(started()).toBe(2);
});

it('gives no words where a thread dies, and fails where none starts', async () => {
  const dying = trial(() => Promise.reject(new Error('gone')));
  expect(await dying.recogniser.recognise(page)).toEqual([]);
  expect(dying.stopped).toEqual([0]);
  const start = () => Promise.reject(new Error('no model'));
  await expect(openRecogniser({ start }).recognise(page)).rejects.toMatchObject({ code: 'WORKER_LOST' });
});

it('ends its threads when nothing comes, and when it is closed', async () => {
  const { recogniser, stopped } = trial(async () => [word]);
  await recogniser.recognise(page);
  await vi.advanceTimersByTimeAsync(499);
  expect(stopped).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(stopped).toEqual([0]);
  await recogniser.recognise(page);
  await recogniser.close();
  expect(stopped).toEqual([0, 1]);
});

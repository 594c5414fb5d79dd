// A kept value is made once a key, once at a time, and again after a failure; slices and soon answers give way.
// What is kept and counted is no business of these.
import { expect, it } from 'vitest';
import { inSlices, Slices } from '../../../../indexer/threads/slices';
import { Latest } from './latest';
import { soonOr } from './reviewCounts';

it('is made once for a key, whoever asks', async () => {
  let key = 'a';
  let made = 0;
  const latest = new Latest(
    () => key,
    async () => `${key}${++made}`,
  );
  expect(latest.known).toBeUndefined();
  expect(await Promise.all([latest.current(), latest.current()])).toEqual(['a1', 'a1']);
  expect(await latest.current()).toBe('a1');
  key = 'b';
  expect(latest.known).toBe('a1');
  expect(await latest.current()).toBe('b2');
});

it('that is out of date while it is made is made again', async () => {
  let key = 'a';
  const waiting: (() => void)[] = [];
  const latest = new Latest(
    () => key,
    async () => {
      const own = key;
      await new Promise<void>((resolve) => waiting.push(resolve));
      return own;
    },
  );
  const first = latest.current();
  await new Promise((resolve) => setImmediate(resolve));
  key = 'b';
  const second = latest.current();
  waiting[0]!();
  expect(await first).toBe('a');
  await new Promise((resolve) => setImmediate(resolve));
  waiting[1]!();
  expect(await second).toBe('b');
});

it('is made once more, however often its key changes while it is made', async () => {
  let key = 0;
  let made = 0;
  const latest = new Latest(
    () => `${key}`,
    async () => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return key;
    },
  );
  const asked = [latest.current()];
  for (key = 1; key < 50; key++) asked.push(latest.current());
  await Promise.all(asked);
  expect(made).toBe(2);
});

it('that failed is tried again', async () => {
  let fails = true;
  const latest = new Latest(
    () => 'a',
    async () => {
      if (fails) throw new Error('no');
      return 1;
    },
  );
  await expect(latest.current()).rejects.toThrow('no');
  fails = false;
  expect(await latest.current()).toBe(1);
});

it('work in slices lets other work in between, and holds still while a question runs', async () => {
  let turns = 0;
  const beat = setInterval(() => {
    turns += 1;
  }, 1);
  let busy = true;
  const startMs = performance.now();
  setTimeout(() => {
    busy = false;
  }, 40);
  const slices = new Slices(() => busy);
  while (performance.now() < startMs + 10); // A slice is used up.
  await slices.pause();
  expect(busy).toBe(false);
  expect(performance.now() - startMs).toBeGreaterThanOrEqual(38);
  // However busy the machine: work that let nothing else in between would never see another turn.
  for (const before = turns; turns < before + 3; ) await slices.pause();
  clearInterval(beat);
});

it('work that yields runs to its end', async () => {
  function* steps(): Generator<void, number> {
    for (let at = 0; at < 1000; at++) yield;
    return 7;
  }
  expect(await inSlices(steps())).toBe(7);
});

it('what takes long is told as it was last known', async () => {
  expect(await soonOr(Promise.resolve(1), () => 0)).toBe(1);
  expect(await soonOr(new Promise<number>(() => {}), () => 0)).toBe(0);
  expect(await soonOr(Promise.reject<number>(new Error('no')), () => 0)).toBe(0);
});

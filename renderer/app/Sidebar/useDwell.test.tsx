// @vitest-environment happy-dom
// An article counts as read after half a minute in front of the agent, once, and not when it is left before.
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { readAfterMs, useDwell } from './useDwell';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const pass = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));

it('notes the open article once, and only one that stayed open long enough', async () => {
  const read: string[] = [];
  const [first, second] = [articleId('first'), articleId('second')];
  const { rerender } = renderHook(({ open }) => useDwell(open, (id) => read.push(id)), {
    initialProps: { open: first as typeof first | undefined },
  });
  await pass(readAfterMs - 1);
  rerender({ open: second });
  await pass(readAfterMs - 1);
  expect(read).toEqual([]);
  rerender({ open: second });
  await pass(1);
  await pass(10 * readAfterMs);
  expect(read).toEqual(['second']);
  rerender({ open: undefined });
  await pass(10 * readAfterMs);
  expect(read).toEqual(['second']);
});

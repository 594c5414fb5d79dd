// Ctrl-C ends long work in good order, once; the exit code says what was not finished.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { interruptible, noteEnding, untilInterrupted } from './interruptible';

describe('interruptible', () => {
  it('cancels at Ctrl-C, waits for the work, and listens no more afterwards', async () => {
    const before = process.listenerCount('SIGINT');
    const cancel = new AbortController();
    const ended = interruptible(
      () => cancel.abort(),
      () => new Promise((settled) => cancel.signal.addEventListener('abort', () => settled('ended'))),
    );
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    // Whoever else listens finds that this one does, or would end the process.
    let found = 0;
    const other = () => (found = process.listenerCount('SIGINT'));
    process.on('SIGINT', other);
    process.emit('SIGINT');
    process.off('SIGINT', other);
    expect(found).toBe(before + 2);
    expect(await ended).toBe('ended');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('leaves a second Ctrl-C to the system', async () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    let end = () => {};
    const cancelled = vi.fn();
    const ended = interruptible(cancelled, () => new Promise<void>((settled) => (end = settled)));
    process.emit('SIGINT');
    expect(kill).not.toHaveBeenCalled();
    process.emit('SIGINT');
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT');
    expect(cancelled).toHaveBeenCalledTimes(1);
    end();
    await ended;
  });

  it('listens no more after work that failed', async () => {
    const before = process.listenerCount('SIGINT');
    const failing = interruptible(
      () => {},
      () => Promise.reject(new Error('full')),
    );
    await expect(failing).rejects.toThrow('full');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

it.each(['SIGINT', 'SIGTERM'] as const)('what has no end of its own ends at %s', async (signal) => {
  const before = process.listeners(signal);
  const own = () => process.listeners(signal).filter((one) => !before.includes(one) && one !== other);
  const ended = untilInterrupted();
  let found = 0;
  const other = () => (found = own().length);
  process.on(signal, other);
  process.emit(signal);
  process.off(signal, other);
  expect(found).toBeGreaterThan(0);
  await ended;
  expect(own()).toEqual([]);
});

describe('noteEnding', () => {
  let former: typeof process.exitCode;
  beforeEach(() => {
    former = process.exitCode;
    process.exitCode = undefined;
  });
  afterEach(() => {
    process.exitCode = former;
  });

  it.each([
    [{}, undefined],
    [{ failed: 0, cancelled: false }, undefined],
    [{ failed: 2 }, 1],
    [{ failed: 0, cancelled: true }, 1],
  ])('of %j leaves with %s', (ending, code) => {
    noteEnding(ending);
    expect(process.exitCode).toBe(code);
  });
});

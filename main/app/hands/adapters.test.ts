// The hands of each desktop behave alike: pressed in order, false where the system refuses, never a rejection.
import { describe, expect, it, vi } from 'vitest';
import { desktopHands, desktopOf } from './desktopHands';
import type { HandsPort } from './handsPort';
import { macHands } from './macHands';
import { type LineProcess, windowsHands } from './windowsHands';
import { x11Hands } from './x11Hands';

/** A helper process that answers each line, or dies with the first. */
function lineHelper(answer: string | 'dies') {
  const written: string[] = [];
  const started = vi.fn((): LineProcess => {
    let hear: (line: string) => void = () => undefined;
    let end: () => void = () => undefined;
    return {
      write: (line) => {
        written.push(line);
        if (answer === 'dies') end();
        else hear(answer);
      },
      onLine: (listener) => {
        hear = listener;
      },
      onEnd: (listener) => {
        end = listener;
      },
      kill: vi.fn(() => end()),
    };
  });
  return { started, written };
}

const runs = (succeeds: boolean) => vi.fn(async (_name: string, _args: readonly string[]) => succeeds);

const adapters: readonly [string, (works: boolean) => HandsPort][] = [
  ['X11', (works) => x11Hands(runs(works))],
  ['macOS', (works) => macHands(runs(works))],
  ['Windows', (works) => windowsHands(lineHelper(works ? 'done\r' : 'failed').started)],
  ['Windows without PowerShell', () => windowsHands(lineHelper('dies').started)],
];

describe.each(adapters)('hands on %s', (name, make) => {
  const works = name !== 'Windows without PowerShell';

  it('press copy and paste', async () => {
    const hands = make(true);
    expect([await hands.pressCopy(), await hands.pressPaste(), await hands.pressCopy()]).toEqual([
      works,
      works,
      works,
    ]);
    hands.close();
  });

  it('say where that is impossible, and can be closed twice', async () => {
    const hands = make(false);
    expect([await hands.pressCopy(), await hands.pressPaste()]).toEqual([false, false]);
    hands.close();
    hands.close();
  });
});

describe('windowsHands', () => {
  it('starts its helper with the first press only, and anew after it ended', async () => {
    const { started, written } = lineHelper('done');
    const hands = windowsHands(started);
    expect(started).not.toHaveBeenCalled();
    await hands.pressCopy();
    await hands.pressPaste();
    expect([started.mock.calls.length, written]).toEqual([1, ['c\n', 'v\n']]);
    hands.close();
    await hands.pressPaste();
    expect(started).toHaveBeenCalledTimes(2);
    hands.close();
  });

  it('gives up on a helper that does not answer, and ends it so that it cannot press later', async () => {
    vi.useFakeTimers();
    try {
      const kill = vi.fn();
      const silent = { write: () => undefined, onLine: () => undefined, onEnd: () => undefined, kill };
      const pressed = windowsHands(() => silent).pressCopy();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await pressed).toBe(false);
      expect(kill).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the words given to the system', () => {
  it('are fixed ones: nothing that is copied is part of a command', async () => {
    const run = runs(true);
    await x11Hands(run).pressPaste();
    await macHands(run).pressCopy();
    expect(run.mock.calls[0]).toEqual(['xdotool', ['key', '--clearmodifiers', 'ctrl+v']]);
    expect(run.mock.calls[1]?.[0]).toBe('osascript');
    expect(run.mock.calls[1]?.[1].at(-1)).toContain("keystroke('c', { using: 'command down' })");
  });
});

describe('desktopOf', () => {
  it('knows the four desktops', () => {
    expect(desktopOf('win32', {})).toBe('windows');
    expect(desktopOf('darwin', {})).toBe('mac');
    expect(desktopOf('linux', { DISPLAY: ':0' })).toBe('x11');
    expect(desktopOf('linux', { DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' })).toBe('wayland');
    expect(desktopOf('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe('wayland');
  });

  it('has no hands under Wayland', async () => {
    const hands = desktopHands('wayland');
    expect([await hands.isThere(), await hands.pressCopy(), await hands.pressPaste()]).toEqual([
      false,
      false,
      false,
    ]);
    hands.close();
  });
});

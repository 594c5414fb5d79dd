// The engine's care, on a process that is only a script: crash, deadline, restart, stop.
import type { MessagePortMain } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineHost, type EngineHostOptions, type HostEvent } from './engineHost';
import type { EngineProcess } from './processAdapter';

class ScriptedProcess implements EngineProcess {
  readonly pid = 1;
  readonly posted: { kind: string; token?: string }[] = [];
  readonly #messages: ((message: unknown) => void)[] = [];
  readonly #exits: ((exitCode: number) => void)[] = [];
  killed = false;

  post(message: unknown): void {
    this.posted.push(message as { kind: string });
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#messages.push(listener);
  }
  onExit(listener: (exitCode: number) => void): void {
    this.#exits.push(listener);
  }
  kill(): void {
    this.killed = true;
    this.exit(15);
  }
  say(message: unknown): void {
    for (const listener of this.#messages) listener(message);
  }
  exit(code: number): void {
    for (const listener of this.#exits.splice(0)) listener(code);
  }
}

const start = { dataDir: '/data', workerFolder: '/out/main', checkOutput: false };
const port = {} as MessagePortMain;

function setUp(options: Partial<EngineHostOptions> = {}) {
  const processes: ScriptedProcess[] = [];
  const events: HostEvent[] = [];
  const fork = () => {
    const child = new ScriptedProcess();
    processes.push(child);
    return child;
  };
  const host = new EngineHost({ fork, start, onEvent: (event) => events.push(event), ...options });
  const latest = () => processes.at(-1)!;
  return { host, processes, events, latest };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('EngineHost', () => {
  it('starts one process, tells it how to open, and reports when it is ready', () => {
    const { host, processes, events, latest } = setUp();
    host.start();
    host.start();
    latest().say({ kind: 'ready', openedInMs: 12 });
    expect(processes).toHaveLength(1);
    expect(latest().posted).toEqual([{ kind: 'start', options: start }]);
    expect(events.map((event) => event.kind)).toEqual(['started', 'ready']);
    expect(host.state).toBe('open');
  });

  it('restarts three times, each later than the last, then gives up', () => {
    const { host, processes, events, latest } = setUp();
    host.start();
    for (const delayMs of [250, 1000, 4000]) {
      latest().exit(9);
      vi.advanceTimersByTime(delayMs - 1);
      const before = processes.length;
      vi.advanceTimersByTime(1);
      expect(processes).toHaveLength(before + 1);
    }
    latest().exit(9);
    vi.advanceTimersByTime(60_000);
    expect(processes).toHaveLength(4);
    expect(events.filter((event) => event.kind === 'lost').map((event) => event.willRestart)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(host.state).toBe('givenUp');
  });

  it('starts again with fresh restarts when asked to after giving up', () => {
    const { host, processes, latest } = setUp();
    host.start();
    for (let crash = 0; crash < 4; crash += 1) {
      latest().exit(9);
      vi.advanceTimersByTime(4000);
    }
    host.start();
    latest().exit(9);
    vi.advanceTimersByTime(250);
    expect(processes).toHaveLength(6);
  });

  it('forgets old crashes after five healthy minutes', () => {
    const { host, events, latest } = setUp();
    host.start();
    for (let crash = 0; crash < 10; crash += 1) {
      latest().say({ kind: 'ready', openedInMs: 1 });
      vi.advanceTimersByTime(5 * 60_000);
      latest().exit(9);
      vi.advanceTimersByTime(250);
    }
    expect(events.filter((event) => event.kind === 'lost').every((event) => event.willRestart)).toBe(true);
  });

  it('kills an engine that does not get ready in time, and counts that as a crash', () => {
    const { host, processes, events, latest } = setUp({ readyDeadlineMs: 500 });
    host.start();
    vi.advanceTimersByTime(500);
    expect(latest().killed).toBe(true);
    expect(events.at(-1)).toMatchObject({ kind: 'lost', willRestart: true });
    vi.advanceTimersByTime(250);
    expect(processes).toHaveLength(2);
  });

  it('lets an engine live that refuses with a code', () => {
    const { host, events, latest } = setUp({ readyDeadlineMs: 500 });
    host.start();
    latest().say({ kind: 'refused', code: 'STORE_LOCKED', details: { path: '/data' } });
    vi.advanceTimersByTime(10_000);
    expect(latest().killed).toBe(false);
    expect(events.at(-1)).toMatchObject({ kind: 'refused', code: 'STORE_LOCKED' });
  });

  it('ignores what is no control frame', () => {
    const { host, events, latest } = setUp();
    host.start();
    latest().say({ kind: 'ready' });
    latest().say('ready');
    expect(events).toHaveLength(1);
  });

  it('hands ports over only while a process runs', () => {
    const { host, latest } = setUp();
    expect(host.connect(port)).toBe(false);
    host.start();
    expect(host.connect(port)).toBe(true);
    expect(latest().posted.at(-1)).toEqual({ kind: 'port' });
    latest().exit(9);
    expect(host.connect(port)).toBe(false);
  });

  it('tells a restarted engine the tokens that are still good', () => {
    const { host, latest } = setUp();
    host.start();
    host.setSource('a', ['/a']);
    host.setSource('b', ['/b']);
    host.setSource('a', undefined);
    latest().exit(9);
    vi.advanceTimersByTime(250);
    expect(latest().posted.map((frame) => frame.token)).toEqual([undefined, 'b']);
  });

  it('has a restarted engine go on with open contacts once, and lets go what may have killed it twice', () => {
    const { host, events, latest } = setUp();
    const contact = { id: 'c', channel: 'chat', openedAtMs: 1, turns: [], concerns: [], present: 0 };
    const closed = { outcome: 'solved', atMs: 2 };
    const startedWith = () => (latest().posted[0] as { options?: { contacts?: unknown } }).options?.contacts;
    host.start();
    latest().say({ kind: 'contact', contact: { ...contact, id: 'over' } });
    latest().say({ kind: 'contact', contact: { ...contact, id: 'over', closed } });
    latest().say({ kind: 'contact', contact: { ...contact, title: 'Frau Lohmann' } });
    expect(startedWith()).toBeUndefined();
    latest().exit(9);
    vi.advanceTimersByTime(250);
    expect(startedWith()).toEqual([{ ...contact, title: 'Frau Lohmann' }]);
    latest().exit(9);
    vi.advanceTimersByTime(1000);
    expect(startedWith()).toBeUndefined();
    // What listeners hear is logged.
    expect(JSON.stringify(events)).not.toContain('Lohmann');
  });

  it('stops in order: asks, waits for the exit, restarts nothing', async () => {
    const { host, processes, events, latest } = setUp();
    host.start();
    const stopped = host.stop();
    expect(latest().posted.at(-1)).toEqual({ kind: 'stop' });
    latest().exit(0);
    await stopped;
    vi.advanceTimersByTime(60_000);
    expect(processes).toHaveLength(1);
    expect(events.map((event) => event.kind)).toEqual(['started']);
    expect(host.state).toBe('stopped');
  });

  it('kills an engine that does not stop in time', async () => {
    const { host, latest } = setUp({ stopDeadlineMs: 100 });
    host.start();
    const stopped = host.stop();
    await vi.advanceTimersByTimeAsync(100);
    await stopped;
    expect(latest().killed).toBe(true);
  });

  it('stops at once, and for good, while it waits to restart', async () => {
    const { host, processes, latest } = setUp();
    host.start();
    latest().exit(9);
    await host.stop();
    vi.advanceTimersByTime(60_000);
    host.start();
    expect(processes).toHaveLength(1);
  });

  it('asks the engine where a source lies, tells nobody else, and gives up with the engine or after a while', async () => {
    const { host, events, latest } = setUp();
    expect(await host.locate('q1')).toBeUndefined();
    host.start();
    const asked = host.locate('q1');
    const [frame] = latest().posted.filter(({ kind }) => kind === 'locate') as { requestId?: string }[];
    expect(frame).toMatchObject({ kind: 'locate', ledgerId: 'q1' });
    latest().say({ kind: 'located', requestId: 'another', path: '/etc' });
    latest().say({ kind: 'located', requestId: frame?.requestId, path: '/wissen/a.md' });
    expect(await asked).toBe('/wissen/a.md');
    expect(JSON.stringify(events)).not.toContain('/wissen');
    const late = host.locate('q2');
    vi.advanceTimersByTime(5000);
    expect(await late).toBeUndefined();
    const lost = host.locate('q3');
    latest().exit(1);
    expect(await lost).toBeUndefined();
  });
});

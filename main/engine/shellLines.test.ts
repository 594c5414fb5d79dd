// The engine's lines to processes that the shell forks: early words wait for the port, an end is told once.
import { describe, expect, it, vi } from 'vitest';
import type { ReaderAsk } from '../../knowledge/contract/readerFrames';
import type { RawPort } from './parentChannel';
import { ShellLines } from './shellLines';

function trial() {
  const asked: ReaderAsk[] = [];
  const lines = new ShellLines((ask) => asked.push(ask));
  const sent: unknown[] = [];
  let hear: (event: { data: unknown }) => void = () => {};
  const port: RawPort = {
    on: (event: 'message' | 'close', listener: (event: never) => void) => {
      if (event === 'message') hear = listener as typeof hear;
    },
    postMessage: (message) => void sent.push(message),
    start: () => {},
    close: vi.fn(),
  };
  const owner = { receive: vi.fn(), died: vi.fn() };
  return { asked, lines, sent, port, owner, hear: (data: unknown) => hear({ data }) };
}
const bytes = (value: number) => Uint8Array.of(value);

describe('ShellLines', () => {
  it('asks the shell for a process, keeps what is sent until its port comes, and hears it', () => {
    const { asked, lines, sent, port, owner, hear } = trial();
    const line = lines.open(owner);
    expect(asked).toEqual([{ kind: 'openReader', id: 1 }]);
    line.send(bytes(1));
    expect(sent).toEqual([]);
    lines.hear({ kind: 'readerPort', id: 1 }, [port]);
    line.send(bytes(2));
    expect(sent).toEqual([bytes(1), bytes(2)]);
    hear(bytes(3));
    hear('no bytes');
    expect(owner.receive.mock.calls).toEqual([[bytes(3)]]);
  });

  it.each([
    [9, { kind: 'memory' }],
    [11, { kind: 'lost', reason: 'exit 11' }],
  ])('tells its owner how the process ended: %i', (exitCode, end) => {
    const { lines, owner } = trial();
    lines.open(owner);
    lines.hear({ kind: 'readerEnded', id: 1, exitCode }, []);
    lines.hear({ kind: 'readerEnded', id: 1, exitCode }, []);
    expect(owner.died.mock.calls).toEqual([[end]]);
  });

  it('kills by the shell, and then hears nothing more', async () => {
    const { asked, lines, port, owner, hear } = trial();
    const line = lines.open(owner);
    lines.hear({ kind: 'readerPort', id: 1 }, [port]);
    const killed = line.kill();
    expect(asked.at(-1)).toEqual({ kind: 'killReader', id: 1 });
    hear(bytes(1));
    lines.hear({ kind: 'readerEnded', id: 1, exitCode: 9 }, []);
    await killed;
    await line.kill();
    expect(owner.receive).not.toHaveBeenCalled();
    expect(owner.died).not.toHaveBeenCalled();
    expect(port.close).toHaveBeenCalled();
  });

  it('leaves other frames alone', () => {
    const { lines, owner } = trial();
    lines.open(owner);
    lines.hear({ kind: 'stop' }, []);
    lines.hear({ kind: 'readerEnded', id: 2, exitCode: 0 }, []);
    expect(owner.died).not.toHaveBeenCalled();
  });
});

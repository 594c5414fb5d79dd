// What the engine asks of readers: a process and its port, its end told once, all of them ended with the engine.
import type { MessagePortMain } from 'electron';
import { expect, it } from 'vitest';
import type { EngineProcess, ReaderProcess } from './processAdapter';
import { withReaders } from './readerHost';

function trial() {
  const posted: unknown[] = [];
  const heard: unknown[] = [];
  const exits: (() => void)[] = [];
  let say: (message: unknown) => void = () => {};
  const engine: EngineProcess = {
    pid: 1,
    post: (message, ports = []) => void posted.push(ports.length > 0 ? [message, ...ports] : message),
    onMessage: (listener) => {
      say = listener;
    },
    onExit: (listener) => void exits.push(() => listener(0)),
    kill: () => {},
  };
  const readers: { end: (code: number) => void; killed: boolean }[] = [];
  const forkReader = (): ReaderProcess => {
    const reader = { end: (_code: number) => {}, killed: false };
    readers.push(reader);
    return {
      port: `port ${readers.length}` as unknown as MessagePortMain,
      onExit: (listener) => {
        reader.end = listener;
      },
      kill: () => {
        reader.killed = true;
        reader.end(9);
      },
    };
  };
  withReaders(engine, forkReader).onMessage((message) => heard.push(message));
  return { posted, heard, readers, say: (message: unknown) => say(message), engineEnds: () => exits[0]?.() };
}

it('forks a reader, hands its port over, and tells its end once', () => {
  const { posted, heard, readers, say } = trial();
  say({ kind: 'openReader', id: 5 });
  expect(posted).toEqual([[{ kind: 'readerPort', id: 5 }, 'port 1']]);
  readers[0]!.end(11);
  readers[0]!.end(11);
  expect(posted.slice(1)).toEqual([{ kind: 'readerEnded', id: 5, exitCode: 11 }]);
  expect(heard).toEqual([]);
});

it('kills the reader that is named, and passes everything else on', () => {
  const { posted, heard, readers, say } = trial();
  for (const id of [1, 2]) say({ kind: 'openReader', id });
  say({ kind: 'killReader', id: 2 });
  say({ kind: 'killReader', id: 7 });
  say({ kind: 'ready', openedInMs: 1 });
  expect(readers.map(({ killed }) => killed)).toEqual([false, true]);
  expect(posted.at(-1)).toEqual({ kind: 'readerEnded', id: 2, exitCode: 9 });
  expect(heard).toEqual([{ kind: 'ready', openedInMs: 1 }]);
});

it('refuses more readers than an engine needs', () => {
  const { posted, readers, say } = trial();
  for (const id of [1, 2, 3, 4, 5]) say({ kind: 'openReader', id });
  expect(readers).toHaveLength(4);
  expect(posted.at(-1)).toEqual({ kind: 'readerEnded', id: 5, exitCode: 1 });
});

it('ends all of them with the engine, and tells nobody', () => {
  const { posted, readers, say, engineEnds } = trial();
  say({ kind: 'openReader', id: 1 });
  engineEnds();
  expect(readers[0]!.killed).toBe(true);
  expect(posted).toHaveLength(1);
});

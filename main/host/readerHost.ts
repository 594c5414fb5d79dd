// The processes that read sources for an engine process: forked when it asks, killed when it asks or when it is gone.
// Knows nothing of what is read; the processes come from an adapter.
import type { MessagePortMain } from 'electron';
import { type ReaderAsk, type ReaderNews, readerAskSchema } from '../../knowledge/contract/readerFrames';
import type { EngineProcess, ReaderProcess } from './processAdapter';

/** An engine asks for one, and for the next when it has killed the last. */
const maxReaders = 4;

/** The same process; what it asks of readers is answered here and goes no further. */
export function withReaders(engine: EngineProcess, forkReader: () => ReaderProcess): EngineProcess {
  const readers = new Map<number, ReaderProcess>();
  const tell = (news: ReaderNews, ports: readonly MessagePortMain[] = []): void => engine.post(news, ports);
  const open = (id: number): void => {
    if (readers.size >= maxReaders) {
      tell({ kind: 'readerEnded', id, exitCode: 1 });
      return;
    }
    const reader = forkReader();
    readers.set(id, reader);
    reader.onExit((exitCode) => {
      if (readers.delete(id)) tell({ kind: 'readerEnded', id, exitCode });
    });
    tell({ kind: 'readerPort', id }, [reader.port]);
  };
  const obey = ({ kind, id }: ReaderAsk): void =>
    kind === 'openReader' ? open(id) : readers.get(id)?.kill();
  engine.onExit(() => {
    const left = [...readers.values()];
    readers.clear();
    for (const reader of left) reader.kill();
  });
  return {
    get pid() {
      return engine.pid;
    },
    post: (message, ports) => engine.post(message, ports),
    onExit: (listener) => engine.onExit(listener),
    kill: () => engine.kill(),
    onMessage: (listener) =>
      engine.onMessage((message) => {
        const ask = readerAskSchema.safeParse(message);
        if (ask.success) obey(ask.data);
        else listener(message);
      }),
  };
}

// PrepareLines of the engine behind the window: the shell starts and ends the processes, the bytes go by ports.
// Knows control frames; Electron itself is not imported here.
import {
  endOf,
  type LineOwner,
  type OpenPrepareLine,
  type PrepareLine,
} from '../../indexer/pipeline/prepareLine';
import { type ReaderAsk, type ReaderNews, readerNewsSchema } from '../../knowledge/contract/readerFrames';
import type { RawPort } from './parentChannel';

interface OpenLine {
  readonly owner: LineOwner;
  port?: RawPort;
  /** What was sent before there was a port. */
  readonly early: Uint8Array[];
  readonly onEnd: (() => void)[];
  killed: boolean;
}

export class ShellLines {
  readonly #lines = new Map<number, OpenLine>();
  #nextId = 1;

  constructor(private readonly tell: (ask: ReaderAsk) => void) {}

  readonly open: OpenPrepareLine = (owner) => {
    const id = this.#nextId++;
    const line: OpenLine = { owner, early: [], onEnd: [], killed: false };
    this.#lines.set(id, line);
    this.tell({ kind: 'openReader', id });
    return this.#handle(id, line);
  };

  /** Any frame of the shell; those about other things are left alone. */
  hear(frame: unknown, [port]: readonly RawPort[]): void {
    const { data: news } = readerNewsSchema.safeParse(frame);
    const line = news && this.#lines.get(news.id);
    if (!line) return;
    if (news.kind === 'readerPort') this.#connect(line, port);
    else this.#ended(news, line);
  }

  #connect(line: OpenLine, port: RawPort | undefined): void {
    if (!port) return;
    line.port = port;
    port.on('message', ({ data }) => {
      if (!line.killed && data instanceof Uint8Array) line.owner.receive(data);
    });
    port.start();
    for (const packed of line.early.splice(0)) port.postMessage(packed);
  }

  #ended({ id, exitCode }: Extract<ReaderNews, { kind: 'readerEnded' }>, line: OpenLine): void {
    this.#lines.delete(id);
    line.port?.close();
    for (const resolve of line.onEnd) resolve();
    if (!line.killed) line.owner.died(endOf(exitCode, null, process.platform));
  }

  #handle(id: number, line: OpenLine): PrepareLine {
    return {
      send: (packed) => {
        if (line.port) line.port.postMessage(packed);
        else line.early.push(packed);
      },
      kill: () =>
        new Promise((resolve) => {
          if (!this.#lines.has(id)) return resolve();
          line.killed = true;
          line.onEnd.push(resolve);
          this.tell({ kind: 'killReader', id });
        }),
    };
  }
}

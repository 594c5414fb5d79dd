// One open stream of server-sent events: heartbeat, and a reader that is slow gets the newest of each name only.
// Knows the format (HTML Living Standard, 9.2), not what is told.
import type { ServerResponse } from 'node:http';

/** `id` goes back as Last-Event-ID. */
export interface StreamEvent {
  readonly id: string;
  readonly name: string;
  readonly json: string;
}

export interface StreamTimes {
  /** A comment line this often tells both ends that the other is there. */
  readonly heartbeatMs: number;
  /** A reader that takes nothing for this long is let go. */
  readonly stallMs: number;
}

export const streamTimes: StreamTimes = { heartbeatMs: 15_000, stallMs: 30_000 };

/** Owns the response from its head to its end. */
export class EventStream {
  readonly #waiting = new Map<string, StreamEvent>();
  readonly #heartbeat: NodeJS.Timeout;
  #stall: NodeJS.Timeout | undefined;
  #ending = false;

  constructor(
    private readonly response: ServerResponse,
    private readonly times: StreamTimes,
  ) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1000\n\n');
    this.#heartbeat = setInterval(() => this.#beat(), times.heartbeatMs);
    this.#heartbeat.unref();
    response.on('drain', () => this.#flush());
    response.on('close', () => this.#stopClocks());
  }

  send(event: StreamEvent): void {
    if (this.#ending) return;
    // Set anew, so that it also comes later than the others that wait.
    this.#waiting.delete(event.name);
    this.#waiting.set(event.name, event);
    this.#flush();
  }

  /** Sends what waits and ends. */
  end(): void {
    this.#ending = true;
    this.#flush();
  }

  #flush(): void {
    for (const [name, { id, json }] of this.#waiting) {
      if (this.response.writableNeedDrain) {
        this.#awaitReader();
        return;
      }
      this.#waiting.delete(name);
      this.response.write(`id: ${id}\nevent: ${name}\ndata: ${json}\n\n`);
    }
    clearTimeout(this.#stall);
    this.#stall = undefined;
    if (this.#ending && !this.response.writableEnded) this.response.end();
  }

  #awaitReader(): void {
    this.#stall ??= setTimeout(() => this.response.destroy(), this.times.stallMs).unref();
  }

  #beat(): void {
    // Ended, yet not closed: what was written last may still be on its way.
    if (this.response.writableEnded) return;
    if (this.response.writableNeedDrain) this.#awaitReader();
    else this.response.write(': \n\n');
  }

  #stopClocks(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#stall);
    this.#waiting.clear();
  }
}

// One stream against a reader that is slow: bounded, newest wins, nothing out of order.
import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EventStream } from './eventStream';

const times = { heartbeatMs: 60_000, stallMs: 60_000 };

/** A response whose reader takes one piece each time it is told to. */
function slowResponse() {
  const written: string[] = [];
  const taking: (() => void)[] = [];
  const response = Object.assign(
    new Writable({
      highWaterMark: 1,
      write: (piece, _encoding, taken) => {
        written.push(String(piece));
        taking.push(taken);
      },
    }),
    { writeHead: () => {} },
  );
  const takeAll = async (): Promise<void> => {
    while (taking.length > 0) {
      taking.shift()!();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { response: response as unknown as ServerResponse, written, takeAll };
}

const event = (name: string, no: number) => ({ id: `e.${no}`, name, json: `{"no":${no}}` });

describe('a slow reader', () => {
  it('gets the newest of each name, in the order of their numbers, and the end', async () => {
    const { response, written, takeAll } = slowResponse();
    const stream = new EventStream(response, times);
    for (let no = 1; no <= 1000; no += 2) {
      stream.send(event('cards', no));
      stream.send(event('contact', no + 1));
    }
    stream.send(event('closed', 1001));
    stream.end();
    expect(written).toHaveLength(1);
    await takeAll();
    const ids = [...written.join('').matchAll(/^id: e\.(\d+)$/gm)].map(([, no]) => Number(no));
    expect(ids).toEqual([999, 1000, 1001]);
    expect(response.writableFinished).toBe(true);
  });
});

describe('an ended stream', () => {
  afterEach(() => void vi.useRealTimers());

  it('says nothing more, however long its connection stays', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const written: string[] = [];
    const errors: Error[] = [];
    const staying = new Writable({
      autoDestroy: false,
      write: (piece, _encoding, taken) => {
        written.push(String(piece));
        taken();
      },
    }).on('error', (thrown) => errors.push(thrown));
    const response = Object.assign(staying, { writeHead: () => {} }) as unknown as ServerResponse;
    const stream = new EventStream(response, times);
    stream.end();
    const said = written.length;
    stream.send(event('late', 1));
    vi.advanceTimersByTime(3 * times.heartbeatMs);
    expect(written).toHaveLength(said);
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => expect(errors).toEqual([]));
  });
});

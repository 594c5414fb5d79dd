// Events are the same however the bytes are cut, and whatever ends the lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadEvent, readEvents } from './readEvents';

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function eventsOf(pieces: readonly Uint8Array[]): Promise<readonly ReadEvent[]> {
  const events: ReadEvent[] = [];
  for await (const event of readEvents(streamOf(pieces))) events.push(event);
  return events;
}

const told =
  'retry: 1000\n\n: \n\nid: e.1\nevent: cards\ndata: {"title":"Zähler 🙂"}\n\ndata:a\ndata: b\n\nevent: lost\n\nid: e.2\ndata';

describe('server-sent events', () => {
  it('are read whatever the cuts and line ends', async () => {
    const expected = [
      { id: 'e.1', name: 'cards', data: '{"title":"Zähler 🙂"}' },
      { id: 'e.1', name: 'message', data: 'a\nb' },
    ];
    const cuts = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, fc.constantFrom('\n', '\r\n', '\r'), async (places, lineEnd) => {
        const bytes = new TextEncoder().encode(told.replaceAll('\n', lineEnd));
        const at = [0, ...places.toSorted((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((end, place) => bytes.slice(at[place], end));
        expect(await eventsOf(pieces)).toEqual(expected);
      }),
    );
  });

  it('end where a line never does', async () => {
    const piece = new TextEncoder().encode('x'.repeat(9 * 1024 * 1024));
    await expect(eventsOf([piece, piece])).rejects.toThrow();
  });
});

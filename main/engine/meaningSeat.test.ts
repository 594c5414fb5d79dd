// Who answers by meaning, and who is closed when.
import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../knowledge/ports';
import { ExactVectorIndex } from '../../test/fakes/exactVectorIndex';
import { hashEmbedder } from '../../test/fakes/hashEmbedder';
import { type Meaning, MeaningSeat } from './meaningSeat';

/** A pair that notes in `closed` what of it was closed. */
function meaning(
  name: string,
  closed: string[],
  embedder = closingEmbedder(`${name} embedder`, closed),
): Meaning {
  const vectorIndex = Object.assign(new ExactVectorIndex(8), {
    save: async () => {},
    close: async () => void closed.push(`${name} index`),
  });
  return { embedder, vectorIndex, fingerprint: name };
}

function closingEmbedder(name: string, closed: string[]): Embedder {
  return { ...hashEmbedder({ dimensions: 8 }), close: async () => void closed.push(name) };
}

describe('MeaningSeat', () => {
  it('is empty at first, and closes nothing', async () => {
    const seat = new MeaningSeat();
    expect(seat.answering).toBeUndefined();
    expect(seat.importing).toBeUndefined();
    expect(seat.changing).toBe(false);
    await seat.change();
    await seat.close();
  });

  it('answers and imports with the one that took it', () => {
    const seat = new MeaningSeat();
    const one = meaning('one', []);
    seat.take(one);
    expect(seat.answering).toBe(one);
    expect(seat.importing).toBe(one);
  });

  it('lets the former answer while the next is filled, then closes it', async () => {
    const closed: string[] = [];
    const seat = new MeaningSeat();
    const [former, next] = [meaning('former', closed), meaning('next', closed)];
    seat.prepare(former, next);
    expect([seat.answering, seat.importing, seat.changing]).toEqual([former, next, true]);
    await seat.change();
    expect([seat.answering, seat.importing, seat.changing]).toEqual([next, next, false]);
    expect(closed).toEqual(['former index', 'former embedder']);
  });

  it('keeps an embedder that both share', async () => {
    const closed: string[] = [];
    const seat = new MeaningSeat();
    const former = meaning('former', closed);
    seat.prepare(former, meaning('next', closed, former.embedder));
    await seat.change();
    expect(closed).toEqual(['former index']);
    await seat.close();
    expect(closed).toEqual(['former index', 'next index', 'former embedder']);
  });

  it('closes both while it is changing, a shared embedder once', async () => {
    const closed: string[] = [];
    const seat = new MeaningSeat();
    const former = meaning('former', closed);
    seat.prepare(former, meaning('next', closed, former.embedder));
    await seat.close();
    expect(closed.sort()).toEqual(['former embedder', 'former index', 'next index']);
    expect(seat.answering).toBeUndefined();
  });
});

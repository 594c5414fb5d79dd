// Room for more work, and the end of all of it.
import { describe, expect, it } from 'vitest';
import { InFlight } from './inFlight';

function piece() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

async function isOpen(waiting: Promise<void>): Promise<boolean> {
  let ended = false;
  void waiting.then(() => {
    ended = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  return !ended;
}

describe('InFlight', () => {
  it('has room until more passages are on their way than wanted, and again after one ended', async () => {
    const flight = new InFlight();
    const [first, second] = [piece(), piece()];
    flight.add(4, first.done);
    expect(await isOpen(flight.room(4))).toBe(false);
    flight.add(3, second.done);
    const room = flight.room(4);
    expect(await isOpen(room)).toBe(true);
    second.end();
    expect(await isOpen(room)).toBe(false);
  });

  it('lets a piece that alone is too large pass: nothing would ever end that', async () => {
    const flight = new InFlight();
    flight.add(1_000, piece().done);
    expect(await isOpen(flight.room(4))).toBe(false);
  });

  it('has ended when everything has, however many were begun meanwhile', async () => {
    const flight = new InFlight();
    expect(await isOpen(flight.ended())).toBe(false);
    const [first, second] = [piece(), piece()];
    flight.add(1, first.done);
    const ended = flight.ended();
    flight.add(1, second.done);
    first.end();
    expect(await isOpen(ended)).toBe(true);
    second.end();
    expect(await isOpen(ended)).toBe(false);
  });
});

// Earliness on judges that are known.
import { describe, expect, it } from 'vitest';
import { earlinessOf, medianEarliness } from './earliness';

const text = 'zählerstand falsch übermittelt was tun jetzt';

describe('earlinessOf', () => {
  it('is the share after which the article stays', async () => {
    expect(await earlinessOf(text, async (prefix) => prefix.length >= text.length / 2)).toBe(0.5);
    expect(await earlinessOf(text, async () => true)).toBeLessThanOrEqual(0.05);
  });

  it('is 1 where the article is not found or leaves again at the end', async () => {
    expect(await earlinessOf(text, async () => false)).toBe(1);
    expect(await earlinessOf(text, async (prefix) => prefix.length < text.length)).toBe(1);
  });

  it('does not count an early find that is lost in between', async () => {
    const lostAtHalf = async (prefix: string) => Math.abs(prefix.length - text.length / 2) > 1.5;
    expect(await earlinessOf(text, lostAtHalf)).toBeGreaterThan(0.5);
  });

  it('takes short and empty texts', async () => {
    expect(await earlinessOf('ab', async () => true)).toBe(0.5);
    expect(await earlinessOf('', async () => true)).toBe(1);
  });
});

describe('medianEarliness', () => {
  it('is the middle value', () => expect(medianEarliness([1, 0.2, 0.4])).toBe(0.4));
});

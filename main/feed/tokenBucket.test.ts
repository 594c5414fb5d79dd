// What a bucket lets through, whatever comes and however the clock goes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBucket } from './tokenBucket';

const size = { capacity: 20, perSecond: 10 };

describe('a token bucket', () => {
  it('never lets more through than its capacity and what time has brought', () => {
    const steps = fc.array(
      fc.record({ afterMs: fc.integer({ min: -500, max: 3000 }), cost: fc.integer({ min: 1, max: 30 }) }),
    );
    fc.assert(
      fc.property(steps, (given) => {
        let now = 0;
        let latest = 0;
        let brought = 0;
        const bucket = new TokenBucket(size, () => now);
        let spent = 0;
        for (const { afterMs, cost } of given) {
          now += afterMs;
          brought += Math.max(0, now - latest);
          latest = now;
          if (bucket.waitMs(cost) > 0) continue;
          bucket.spend(cost);
          spent += cost;
          // One that costs more than the whole bucket is let through when the bucket is full.
          expect(spent).toBeLessThanOrEqual(size.capacity + (brought / 1000) * size.perSecond + 10 + 1e-6);
        }
      }),
    );
  });

  it('says how long to wait, and lets through after that', () => {
    let now = 0;
    const bucket = new TokenBucket(size, () => now);
    bucket.spend(20);
    expect(bucket.waitMs(5)).toBe(500);
    now += 500;
    expect(bucket.waitMs(5)).toBe(0);
    now -= 10_000;
    expect(bucket.waitMs(5)).toBe(0);
    expect(bucket.waitMs(6)).toBeGreaterThan(0);
  });
});

// What every OutcomeStore must do; run against the fake and the native log alike.
// Knows nothing of either: only the port's own methods are called.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutcomeStore } from '../../knowledge/ports';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { Outcome } from '../../knowledge/vocabulary/outcome';

/** Opens an empty log and says how to let go of it. */
export type OpenEmptyLog = () => Promise<{ log: OutcomeStore; close: () => Promise<void> }>;

/** An outcome with nothing optional but what is given. */
export function sampleOutcome(id: string, given: Partial<Outcome> = {}): Outcome {
  const usual = {
    articleId: articleId('umzug'),
    kind: 'helpful',
    concernKey: 'key',
    language: 'de',
  } as const;
  return { id, ...usual, atMs: 10, ...given };
}

/** Declares the port's tests for one adapter. */
export function outcomeStorePortTests(name: string, openEmpty: OpenEmptyLog): void {
  describe(`outcome port: ${name}`, () => {
    let log: OutcomeStore;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ log, close } = await openEmpty());
    });
    afterEach(() => close());

    it('gives everything back in the order of appending, whatever the clock said', async () => {
      await log.append([sampleOutcome('late', { atMs: 99 })]);
      await log.append([
        sampleOutcome('weak', { kind: 'opened', atMs: 5 }),
        sampleOutcome('early', { atMs: 1 }),
      ]);
      await log.append([sampleOutcome('waiting', { kind: 'read' })]);
      expect((await log.read()).map(({ id }) => id)).toEqual(['late', 'weak', 'early', 'waiting']);
    });

    it('keeps every field; vectors to a hundredth', async () => {
      const full = sampleOutcome('full', {
        ...{ kind: 'unhelpful', reason: 'outdated', undoes: "o'1", vectorModel: 'model-a' },
        ...{ concernWords: '[Name] "zieht" um;--', rank: 3, likelihood: 0.25, contentHash: 'f00' },
      });
      await log.append([{ ...full, concernVector: Float32Array.of(0.6, -0.8) }]);
      await log.append([sampleOutcome('bare')]);
      const [{ concernVector, ...rest } = sampleOutcome(''), bare] = await log.read();
      expect(rest).toEqual(full);
      expect(concernVector).toHaveLength(2);
      expect(concernVector?.[0]).toBeCloseTo(0.6, 2);
      expect(concernVector?.[1]).toBeCloseTo(-0.8, 2);
      expect(bare).toEqual(sampleOutcome('bare'));
    });

    it('forgets by id and by time, and goes on appending', async () => {
      for (const [at, id] of ['a', 'b', "c'", 'd'].entries())
        await log.append([sampleOutcome(id, { atMs: at })]);
      await log.remove(["c'", 'unknown']);
      await log.remove([]);
      expect(await log.removeBefore(1)).toBe(1);
      expect(await log.removeBefore(1)).toBe(0);
      await log.append([sampleOutcome('e', { atMs: 0 })]);
      expect((await log.read()).map(({ id }) => id)).toEqual(['b', 'd', 'e']);
    });
  });
}

// What the desk keeps right when the log fails it or changes under its hands.
import { describe, expect, it } from 'vitest';
import type { OutcomeStore } from '../../knowledge/ports';
import { articleId } from '../../knowledge/vocabulary/ids';
import { memoryOutcomes } from '../../test/fakes/memoryOutcomes';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import type { ExperienceParts } from './heldExperience';
import { LearningDesk } from './learningDesk';

const article = articleId('a');
const concern = {
  query: { text: 'Zähler defekt', language: 'de', terms: [] },
  maskedText: 'Zähler defekt',
} as const;

async function trial(outcomes: OutcomeStore = memoryOutcomes()) {
  const parts = {
    store: {
      outcomes,
      records: { read: async () => [] },
      contentHashOf: () => 'h',
      headOf: () => undefined,
    },
    clock: { nowMs: () => 0, monotonicMs: () => 0 },
    seat: { answering: undefined },
  } as unknown as ExperienceParts;
  return { desk: await LearningDesk.open(parts, await temporaryFolder()), outcomes };
}

describe('LearningDesk', () => {
  it('forgets at the second try what the disk did not let go at the first', async () => {
    const log = memoryOutcomes();
    let isStuck = true;
    const stuck: OutcomeStore = {
      ...log,
      remove: (ids) => (isStuck ? Promise.reject(new Error('EIO')) : log.remove(ids)),
    };
    const { desk } = await trial(stuck);
    await desk.note({ articleId: article, kind: 'helpful' }, concern);
    await expect(desk.forget(concern)).rejects.toThrow('EIO');
    isStuck = false;
    expect(await desk.forget(concern)).toBe(1);
    expect(await log.read()).toEqual([]);
  });

  it('knows an outcome that was noted while the log began to be read anew', async () => {
    const log = memoryOutcomes();
    let beginAnew = (): void => {};
    const slow: OutcomeStore = {
      ...log,
      append: async (outcomes) => {
        beginAnew();
        await new Promise((resolve) => setTimeout(resolve, 5));
        await log.append(outcomes);
      },
    };
    const { desk } = await trial(slow);
    await desk.experience();
    // A merge is noted, and a question opens the experience again before the outcome is on the disk.
    beginAnew = () => {
      desk.relearn();
      desk.soFar();
    };
    await desk.note({ articleId: article, kind: 'helpful' }, concern);
    expect((await desk.experience()).book.verdicts).toBe(1);
  });
});

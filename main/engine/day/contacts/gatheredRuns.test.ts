// Runs that gather what is asked meanwhile: never two at once, never one too few, and none that a failure stops for good.
import { expect, it } from 'vitest';
import { GatheredRuns } from './gatheredRuns';

/** Runs that end when they are told to. */
function trial() {
  const ends: { readonly done: () => void; readonly fail: (thrown: Error) => void }[] = [];
  const runs = new GatheredRuns(() => new Promise<void>((done, fail) => ends.push({ done, fail })), 1);
  const begun = async (count: number) => expect.poll(() => ends.length).toBe(count);
  return { runs, ends, begun };
}

it('does once what was asked three times while it ran', async () => {
  const { runs, ends, begun } = trial();
  const first = runs.ask();
  const later = [runs.ask(), runs.ask(), runs.ask()];
  ends[0]!.done();
  await first;
  await begun(2);
  ends[1]!.done();
  await Promise.all(later);
  expect(ends).toHaveLength(2);
});

it('goes on after a run that failed', async () => {
  const { runs, ends, begun } = trial();
  const first = runs.ask();
  const second = runs.ask();
  ends[0]!.fail(new Error('lost'));
  await expect(first).rejects.toThrow('lost');
  await begun(2);
  ends[1]!.done();
  await second;
  const third = runs.ask();
  await begun(3);
  ends[2]!.done();
  await third;
});

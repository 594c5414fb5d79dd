// Housekeeping waits for quiet, does one task at a time, and survives a failing one.
import { describe, expect, it } from 'vitest';
import { IdleCare } from './idleCare';

function setUp(tasks: Record<string, () => Promise<void> | void>, busy = false) {
  let nowMs = 1_000_000;
  const done: string[] = [];
  const failed: string[] = [];
  const state = { busy };
  const care = new IdleCare({
    tasks: Object.entries(tasks).map(([name, run]) => ({
      name,
      due: async () => !done.includes(name),
      run: async () => {
        await run();
        done.push(name);
      },
    })),
    busy: () => state.busy,
    nowMs: () => nowMs,
    onFailure: (name) => failed.push(name),
  });
  return { care, done, failed, state, pass: (ms: number) => (nowMs += ms) };
}

describe('IdleCare', () => {
  it('does nothing while somebody asks or an import runs', async () => {
    const { care, done, state, pass } = setUp({ tidy: () => {} });
    await care.look();
    pass(61_000);
    care.touch();
    await care.look();
    state.busy = true;
    pass(61_000);
    await care.look();
    expect(done).toEqual([]);
    state.busy = false;
    await care.look();
    expect(done).toEqual(['tidy']);
  });

  it('stops between two tasks when a question comes', async () => {
    const { care, done, pass } = setUp({ first: () => care.touch(), second: () => {} });
    pass(61_000);
    await care.look();
    expect(done).toEqual(['first']);
    pass(61_000);
    await care.look();
    expect(done).toEqual(['first', 'second']);
  });

  it('goes on after a failing task and tries that one again an hour later', async () => {
    let broken = true;
    const fail = () => {
      if (broken) throw new Error('full');
    };
    const { care, done, failed, pass } = setUp({ broken: fail, tidy: () => {} });
    pass(61_000);
    await care.look();
    await care.look();
    expect([done, failed]).toEqual([['tidy'], ['broken']]);
    broken = false;
    pass(3_600_000);
    await care.look();
    expect(done).toEqual(['tidy', 'broken']);
  });

  it('waits for the running task when it stops, and starts no other', async () => {
    let finish = () => {};
    const { care, done, pass } = setUp({
      long: () => new Promise<void>((resolve) => (finish = resolve)),
      next: () => {},
    });
    pass(61_000);
    const looking = care.look();
    await Promise.resolve();
    const stopped = care.stop();
    await Promise.resolve();
    finish();
    await Promise.all([looking, stopped]);
    expect(done).toEqual(['long']);
  });
});

// Notes over a clock and a store of the test's own: the day ends, the retention passes, a text is forgotten however it was noted.
import { describe, expect, it } from 'vitest';
import { daySettingsSchema } from '../../../../knowledge/contract/day/contactCalls';
import type { KeptRecord } from '../../../../knowledge/vocabulary/keptRecord';
import type { EngineParts } from '../../compose';
import { NoteDesk } from './noteDesk';

const dayMs = 86_400_000;
const noon = new Date(2026, 10, 22, 12).getTime();

function openDesk(change: object = {}, retentionDays: number | null = null) {
  const state = { nowMs: noon, settings: daySettingsSchema.parse(change), retentionDays };
  let records: KeptRecord[] = [];
  const store = {
    headOf: () => ({ title: 'Abschlag senken' }),
    records: {
      append: async (added: readonly KeptRecord[]) => void records.push(...added),
      read: async () => records,
      remove: async (_kind: string, ids: readonly string[]) => {
        records = records.filter(({ id }) => !ids.includes(id));
      },
    },
  };
  const parts = { store, clock: { nowMs: () => state.nowMs } } as unknown as Pick<
    EngineParts,
    'store' | 'clock'
  >;
  const desk = new NoteDesk(
    parts,
    () => state.settings,
    () => state.retentionDays,
  );
  return { desk, state, onDisk: () => records.length };
}

const note = (text: string) => ({ channel: 'call' as const, text });

describe('NoteDesk', () => {
  it('forgets yesterday when the next day begins, on the disk as well', async () => {
    const { desk, state, onDisk } = openDesk();
    await desk.note(note('Der Zähler steht.'));
    state.nowMs += 11 * 3_600_000;
    expect(await desk.all()).toHaveLength(1);
    state.nowMs += 2 * 3_600_000;
    expect(await desk.all()).toEqual([]);
    expect(onDisk()).toBe(0);
  });

  it('keeps them longer where the owner wants it, until the retention has passed', async () => {
    const { desk, state } = openDesk({ clearDaily: false }, 7);
    await desk.note(note('Der Zähler steht.'));
    state.nowMs += 6 * dayMs;
    await desk.note(note('Der Umzug klemmt.'));
    expect((await desk.all()).map(({ maskedText }) => maskedText)).toEqual([
      'Der Umzug klemmt.',
      'Der Zähler steht.',
    ]);
    state.nowMs += 2 * dayMs;
    expect((await desk.all()).map(({ maskedText }) => maskedText)).toEqual(['Der Umzug klemmt.']);
  });

  it('keeps time and channel of a note whose outcome changes', async () => {
    const { desk, state } = openDesk();
    const id = await desk.note({ ...note('Der Zähler steht.'), outcome: 'unsolved' });
    state.nowMs += 1000;
    await desk.note({ channel: 'box', text: 'Der Zähler steht.', outcome: 'solved', noteId: id });
    expect(await desk.all()).toMatchObject([{ id, atMs: noon, channel: 'call', outcome: 'solved' }]);
  });

  it('forgets a text whether the note quotes it or is a part of it, and no other', async () => {
    const { desk } = openDesk();
    await desk.note(note('Mein Zähler läuft rückwärts. Wer zahlt das?'));
    await desk.note(note('Der Umzug klemmt gewaltig.'));
    expect(await desk.forget('Zähler')).toBe(0);
    expect(await desk.forget('mein Zähler läuft rückwärts')).toBe(1);
    expect(await desk.forget('Hallo! Der Umzug klemmt gewaltig, und nun?')).toBe(1);
    expect(await desk.all()).toEqual([]);
  });

  it('cuts a long text without halving a character', async () => {
    const { desk } = openDesk();
    await desk.note(note(`a${'👍'.repeat(5000)}`));
    const [kept] = await desk.all();
    expect(kept?.maskedText).not.toMatch(/\p{Cs}/u);
    expect(kept?.maskedText.length).toBeLessThanOrEqual(2000);
  });
});

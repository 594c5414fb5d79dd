// Tasks obey the retention: what may not stay any longer goes from the disk when the tasks are asked for.
// The whole way of a task is tested with the engine.
import { expect, it } from 'vitest';
import type { ArticleHead } from '../../../../knowledge/ports';
import { articleId } from '../../../../knowledge/vocabulary/ids';
import type { KeptRecord } from '../../../../knowledge/vocabulary/keptRecord';
import type { EngineParts } from '../../compose';
import { TaskDesk } from './taskDesk';

const day = 86_400_000;

function openDesk(retentionDays: number | null) {
  let nowMs = 0;
  let kept: KeptRecord[] = [];
  const records: Pick<EngineParts['store'], 'records'>['records'] = {
    append: async (more) => void kept.push(...more),
    read: async () => kept,
    remove: async (_, ids) => {
      kept = kept.filter(({ id }) => !ids.includes(id));
    },
  };
  const head = { title: 'Umzug' } as ArticleHead;
  const store = { records, headOf: () => head } as unknown as EngineParts['store'];
  const clock = { monotonicMs: () => nowMs, nowMs: () => nowMs };
  const desk = new TaskDesk({ store, clock }, () => retentionDays);
  const pass = (ms: number) => {
    nowMs = ms;
  };
  return { desk, pass, ids: () => kept.map(({ id }) => id) };
}

it('are removed when the retention is over, whatever their state', async () => {
  const { desk, pass, ids } = openDesk(2);
  const report = { articleId: articleId('a'), kind: 'wrong' as const, note: 'falsch' };
  await desk.report(report);
  pass(2 * day);
  const second = await desk.report(report);
  expect(await desk.all()).toHaveLength(2);
  pass(2 * day + 1);
  expect(await desk.all()).toMatchObject([{ id: second, title: 'Umzug' }]);
  expect(ids()).toEqual([second]);
});

it.each([
  ['Kunde schreibt: „Mein Zähler, ist kaputt!“', 'mein Zähler ist kaputt', true],
  ['Mein Zähler ist kaputt', 'Zähler', false],
  ['Zähler', 'Zähler', true],
  ['Der Zähler', '', false],
])('are forgotten with the text of a customer that they quote: %s · %s', async (note, text, isForgotten) => {
  const { desk, ids } = openDesk(null);
  await desk.report({ articleId: articleId('a'), kind: 'wrong', note });
  expect(await desk.forget(text)).toBe(isForgotten ? 1 : 0);
  expect(ids()).toHaveLength(isForgotten ? 0 : 1);
});

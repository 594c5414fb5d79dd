// Tasks obey the retention: what may not stay any longer goes from the disk when the tasks are asked for.
// The whole way of a task is tested with the engine.
import { expect, it } from 'vitest';
import type { ArticleHead } from '../../../../knowledge/ports';
import { articleId } from '../../../../knowledge/vocabulary/ids';
import type { KeptRecord } from '../../../../knowledge/vocabulary/keptRecord';
import type { EngineParts } from '../../compose';
import { TaskDesk } from './taskDesk';

const day = 86_400_000;

it('are removed when the retention is over, whatever their state', async () => {
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
  const desk = new TaskDesk({ store, clock }, () => 2);
  const report = { articleId: articleId('a'), kind: 'wrong' as const, note: 'falsch' };
  await desk.report(report);
  nowMs = 2 * day;
  const second = await desk.report(report);
  expect(await desk.all()).toHaveLength(2);
  nowMs = 2 * day + 1;
  expect(await desk.all()).toMatchObject([{ id: second, title: 'Umzug' }]);
  expect(kept.map(({ id }) => id)).toEqual([second]);
});

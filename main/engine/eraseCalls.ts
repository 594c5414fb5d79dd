// Deletes all that was learned: outcomes, gaps, reports, notes of contacts, cases to check with, their runs, the trial.
// Each part goes as a whole and leaves a store that opens; whoever tries again deletes what is left.
import type { RecordKind } from '../../knowledge/vocabulary/keptRecord';
import type { EngineParts } from './compose';
import type { NoteDesk } from './day/contacts/noteDesk';
import type { Engine } from './engine';
import type { GapDesk } from './gapDesk';
import type { LearningDesk } from './learningDesk';
import type { TaskDesk } from './workspace/review/taskDesk';

interface EraseDesks {
  readonly learning: Pick<LearningDesk, 'forgetAll'>;
  readonly gaps: Pick<GapDesk, 'all' | 'remove'>;
  readonly tasks: Pick<TaskDesk, 'forgetAll'>;
  readonly notes: Pick<NoteDesk, 'remove'>;
}

/** Nobody keeps these in memory. */
const unkept: readonly RecordKind[] = ['goldenCase', 'goldenRun', 'trialEvent', 'gapBundle'];

export function eraseCalls({ store }: Pick<EngineParts, 'store'>, desks: EraseDesks) {
  const { learning, gaps, tasks, notes } = desks;
  const removeKind = async (kind: RecordKind): Promise<number> => {
    const ids = (await store.records.read(kind)).map(({ id }) => id);
    await store.records.remove(kind, ids);
    return ids.length;
  };
  const removeGaps = async (): Promise<number> => {
    const ids = (await gaps.all()).map(({ id }) => id);
    await gaps.remove(ids);
    return ids.length;
  };
  return {
    eraseLearned: async () => {
      let erased = await learning.forgetAll();
      for (const part of [removeGaps, () => tasks.forgetAll(), () => notes.remove()]) erased += await part();
      for (const kind of unkept) erased += await removeKind(kind);
      return { erased };
    },
  } satisfies Partial<Engine>;
}

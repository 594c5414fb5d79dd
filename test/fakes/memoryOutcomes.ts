// An OutcomeStore in memory; every value is cloned, as if it went through a table.
// Knows nothing of what outcomes mean.
import type { OutcomeStore } from '../../knowledge/ports';
import type { Outcome } from '../../knowledge/vocabulary/outcome';

export function memoryOutcomes(): OutcomeStore {
  let kept: Outcome[] = [];
  return {
    append: async (outcomes) => {
      kept.push(...structuredClone([...outcomes]));
    },
    read: async () => structuredClone(kept),
    remove: async (ids) => {
      kept = kept.filter(({ id }) => !ids.includes(id));
    },
    removeBefore: async (atMs) => {
      const before = kept.length;
      kept = kept.filter((outcome) => outcome.atMs >= atMs);
      return before - kept.length;
    },
  };
}

// Decisions on twins beside the whole engine's tests: what cannot be decided leaves everything as it is.
import { expect, it, vi } from 'vitest';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import { type ArticleState, importedKeeping } from '../../../../knowledge/vocabulary/keeping';
import type { KeptRecord } from '../../../../knowledge/vocabulary/keptRecord';
import { MemoryStore } from '../../../../test/fakes/memoryStore';
import { sampleCommit } from '../../../../test/fakes/sampleCommits';
import type { EngineParts } from '../../compose';
import type { ArticleSurvey } from './articleSurvey';
import { TwinDesk } from './twinDesk';

it('brings nothing back for a pair that is no longer one', async () => {
  const store = new MemoryStore();
  const commits = ['a', 'b'].map((letter) =>
    sampleCommit({ id: letter.repeat(20), chunks: ['Umzug melden'] }),
  );
  await store.commit(commits);
  const [left, right] = commits.map(({ article }) => article.id) as [ArticleId, ArticleId];
  const kept: KeptRecord[] = [];
  const records = {
    read: async () => kept,
    append: async (added: readonly KeptRecord[]) => void kept.push(...added),
  };
  const withRecords = Object.assign(store, { records });
  const parts = { store: withRecords, clock: { nowMs: () => 0 } } as unknown as EngineParts;
  const survey = { pairs: [{ id: 'p1', left, right }] };
  const setState = vi.fn((id: ArticleId, state: ArticleState) =>
    store.changeKeeping(new Map([[id, { ...importedKeeping, state }]])),
  );
  const desk = new TwinDesk(parts, survey as unknown as ArticleSurvey, setState, () => {});
  await desk.decide({ id: 'p1', decision: 'merged', keep: left });
  survey.pairs = [];
  await expect(desk.decide({ id: 'p1', decision: 'linked' })).rejects.toMatchObject({ code: 'TWIN_MISSING' });
  expect(setState.mock.calls).toEqual([[right, 'archived']]);
});

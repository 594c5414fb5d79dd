// The engine's calls about gaps: see the masked text, keep it, find similar ones, take it back.
// Wiring between the gap desk and the question's analysis.
import type { Query } from '../../knowledge/vocabulary/concern';
import type { Gap } from '../../knowledge/vocabulary/gap';
import type { Engine } from './engine';
import type { GapDesk } from './gapDesk';
import { maskConcern, notedConcern } from './notedConcern';

/** `queryOf`: analysis and vector of a text. */
export function gapCalls(desk: GapDesk, queryOf: (text: string) => Promise<Query>) {
  return {
    maskConcern,
    noteGap: async ({ text, bestLikelihood }) => {
      const concern = await notedConcern(text, queryOf);
      return { gapId: await desk.note(concern, { origin: 'noted', bestLikelihood }) };
    },
    similarGaps: async (text) =>
      (await desk.similar(await notedConcern(text, queryOf))).map(({ gap }) => seen(gap)),
    listGaps: async ({ offset, limit }) => {
      const gaps = await desk.all();
      return { total: gaps.length, gaps: gaps.slice(offset, offset + limit).map(seen) };
    },
    removeGap: (id) => desk.remove([id]),
  } satisfies Partial<Engine>;
}

/** Vector and key stay inside. */
function seen({ concernVector: _vector, vectorModel: _model, concernKey: _key, ...gap }: Gap) {
  return gap;
}

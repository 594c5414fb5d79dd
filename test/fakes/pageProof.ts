// What the fake page API keeps of the proof: cases that can be added and removed, one replay, one trial.
// For component tests; nothing of it is shipped.
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { PageApi } from '../../knowledge/contract/pageApi';
import { articleId } from '../../knowledge/vocabulary/ids';
import { likelihood } from '../../knowledge/vocabulary/likelihood';
import { sketches } from './pageContent';

type ProofApi = Pick<
  PageApi,
  | 'goldenCases'
  | 'addGoldenCase'
  | 'removeGoldenCase'
  | 'goldenRuns'
  | 'runGolden'
  | 'readTrial'
  | 'readProofSettings'
  | 'changeProofSettings'
>;
type Noted = <In, T>(name: string, value: (input: In) => T) => (input: In) => Promise<Outcome<T>>;
type Cases = Extract<Awaited<ReturnType<PageApi['goldenCases']>>, { ok: true }>['value'];

/** `noted` remembers each call. */
export function pageProof(nowMs: number, noted: Noted): ProofApi {
  let cases: Cases = [];
  let settings = { trial: 'off' as const, floor: { hit1: 0.9, hit3: null } };
  const met = (at: number, chance: number) => ({
    articleId: articleId(sketches[at]!.id),
    title: sketches[at]!.title,
    likelihood: likelihood(chance),
  });
  return {
    goldenCases: noted('goldenCases', () => cases),
    addGoldenCase: noted('addGoldenCase', ({ text, articleId: id }) => {
      const caseId = `g${cases.length + 1}`;
      const title = sketches.find((sketch) => sketch.id === id)?.title ?? id;
      const article = { articleId: articleId(id), title, source: `${id}.docx`, missing: false };
      cases = [...cases, { id: caseId, text, language: 'de', articles: [article], addedAtMs: nowMs }];
      return { caseId };
    }),
    removeGoldenCase: noted('removeGoldenCase', ({ caseId }) => {
      cases = cases.filter(({ id }) => id !== caseId);
      return {};
    }),
    goldenRuns: noted('goldenRuns', () => []),
    runGolden: noted('runGolden', ({ against }) => ({
      runId: 'n1',
      atMs: nowMs,
      score: { cases: 2, hit1: 0.5, hit3: 1, silent: 0, orphaned: 1 },
      reference: {
        kind: against === 'baseline' ? ('baseline' as const) : ('run' as const),
        atMs: nowMs - 1000,
        score: { cases: 2, hit1: 0, hit3: 1, silent: 0, orphaned: 1 },
        changed: ['outcomes' as const],
      },
      rows: [
        {
          caseId: 'g1',
          text: 'umzug, strom mitnehmen',
          change: 'rose' as const,
          now: { caseId: 'g1', rank: 1, right: met(0, 0.82), first: met(0, 0.82), ...whole },
          before: { caseId: 'g1', rank: 3, right: met(0, 0.41), first: met(1, 0.64), ...whole },
        },
        {
          caseId: 'g2',
          text: 'abschlag zu hoch',
          change: 'same' as const,
          now: { caseId: 'g2', rank: 2, right: met(1, 0.5), first: met(0, 0.6), ...whole },
          before: { caseId: 'g2', rank: 2, right: met(1, 0.5), first: met(0, 0.6), ...whole },
        },
        {
          caseId: 'g3',
          text: 'alte frage',
          change: 'same' as const,
          now: { caseId: 'g3', ...whole, missing: ['Alter Tarif'], orphaned: true },
        },
      ],
      brokenFloors: [{ measure: 'hit1' as const, floor: 0.9, reached: 0.5 }],
    })),
    readTrial: noted('readTrial', () => [
      {
        mode: 'interleave' as const,
        answers: 61,
        won: { learned: 24, baseline: 12 },
        ties: null,
        outcome: {
          verdict: 'open' as const,
          sums: { rate: 2 / 3, low: 0.503, high: 0.798, signTest: 0.065, stillNeeded: 60 },
        },
      },
      { mode: 'split' as const, answers: null, won: { learned: null, baseline: null }, ties: null },
    ]),
    readProofSettings: noted('readProofSettings', () => settings),
    changeProofSettings: noted('changeProofSettings', (change) => {
      settings = { ...settings, ...(change as Partial<typeof settings>) };
      return settings;
    }),
  };
}

const whole = { silent: false, missing: [] as string[], orphaned: false };

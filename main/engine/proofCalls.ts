// The engine's calls about the proof that learning helps: golden cases, their replays, the trial, its settings.
// Wiring between the desks and the question's analysis.
import { type ProofSettings, proofSettingsSchema } from '../../knowledge/contract/proofSchemas';
import type { Query } from '../../knowledge/vocabulary/concern';
import type { EngineParts } from './compose';
import type { Engine } from './engine';
import { FolderSettings } from './folderSettings';
import { GoldenDesk, type GoldenParts } from './goldenDesk';
import { notedConcern } from './notedConcern';
import { TrialDesk } from './trialDesk';

const file = { name: 'proof.json', schema: proofSettingsSchema };

export interface Proof {
  readonly golden: GoldenDesk;
  readonly trial: TrialDesk;
  readonly settings: () => ProofSettings;
  readonly change: (change: Partial<ProofSettings>) => Promise<ProofSettings>;
}

/** Both desks over the settings in the data folder. */
export async function openProof(
  parts: Pick<EngineParts, 'store' | 'clock'>,
  dataDir: string,
  asking: Pick<GoldenParts, 'ask' | 'circumstances'>,
): Promise<Proof> {
  const kept = await FolderSettings.open(dataDir, file);
  return {
    golden: new GoldenDesk({ ...parts, ...asking, floor: () => kept.settings.floor }),
    trial: new TrialDesk({ ...parts, mode: () => kept.settings.trial }),
    settings: () => kept.settings,
    change: (change) => kept.change(change),
  };
}

/** `queryOf`: analysis and vector of a text. */
export function proofCalls(
  { store }: Pick<EngineParts, 'store'>,
  { golden, trial, settings, change }: Proof,
  queryOf: (text: string) => Promise<Query>,
) {
  return {
    goldenCases: async () => {
      const cases = await golden.cases();
      return cases.map(({ concernKey: _key, articles, ...rest }) => ({
        ...rest,
        articles: articles.map((article) => ({
          ...article,
          missing: store.contentHashOf(article.articleId) === undefined,
        })),
      }));
    },
    addGoldenCase: async ({ text, articleId }) => ({
      caseId: await golden.add(await notedConcern(text, queryOf), articleId),
    }),
    removeGoldenCase: (id) => golden.remove(id),
    goldenRuns: () => golden.runs(),
    runGolden: ({ against }) => golden.run(against),
    trialReports: () => trial.reports(),
    proofSettings: settings,
    changeProof: change,
  } satisfies Partial<Engine>;
}

type NotingCalls = Pick<Engine, 'rateArticle' | 'noteUse' | 'forgetConcern'>;

/** The calls that note what was done, with the trial's credit beside them; what is forgotten leaves the golden set too. */
export function withProof(
  calls: NotingCalls,
  { golden, trial }: Proof,
  queryOf: (text: string) => Promise<Query>,
): NotingCalls {
  // A trial that cannot be noted must not fail the verdict that could.
  const credit = (...deed: Parameters<TrialDesk['credit']>) => trial.credit(...deed).catch(() => {});
  return {
    rateArticle: async (input) => {
      const rated = await calls.rateArticle(input);
      await credit(input.verdict, input.articleId, input.text);
      return rated;
    },
    noteUse: async (input) => {
      await calls.noteUse(input);
      await credit(input.kind, input.articleId, input.text);
    },
    forgetConcern: async (text) => {
      const { forgotten } = await calls.forgetConcern(text);
      return { forgotten: forgotten + (await golden.forget(await notedConcern(text, queryOf))) };
    },
  };
}

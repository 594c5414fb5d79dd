// `gaps clusters`: unanswered and badly rated concerns bundled by meaning; drafts, statuses, assignments.
// Prints what the window lists; wordings are masked.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { GapCluster } from '../../knowledge/vocabulary/review';
import type { Engine } from '../engine/engine';
import { findArticleId } from './findArticleId';
import { printJson, printLine } from './output';
import { percent } from './percent';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface GapClustersOptions extends CommonOptions {
  readonly days: number;
  readonly draft?: string;
  readonly settle?: string;
  readonly as?: GapCluster['status'];
  readonly assign?: string;
}

const wordingsShown = 3;
const charactersShown = 100;

export async function gapClustersCommand(options: GapClustersOptions): Promise<void> {
  const { days, draft, settle, json } = options;
  await withEngine(options, async (engine) => {
    if (draft !== undefined) {
      const { articleId } = await workspaceCall(engine, 'draftFromGaps', { id: draft });
      return json ? printJson({ articleId }) : printLine(`Outline: ${articleId}`);
    }
    if (settle !== undefined) {
      await settleBundle(engine, settle, options);
      return json ? printJson({ id: settle }) : printLine('Noted.');
    }
    const clusters = await workspaceCall(engine, 'gapClusters', { days });
    if (json) return printJson(clusters);
    printLine(`${clusters.length} bundles of the last ${days} days`);
    for (const cluster of clusters) printCluster(cluster);
  });
}

async function settleBundle(engine: Engine, id: string, { as, assign }: GapClustersOptions): Promise<void> {
  const status = as ?? (assign === undefined ? undefined : 'inProgress');
  if (!status)
    throw new TablettError('INPUT_INVALID', { call: 'gaps clusters', field: '--as', reason: 'is missing' });
  const assigned = assign === undefined ? {} : { articleId: await findArticleId(assign, engine) };
  await workspaceCall(engine, 'settleGapCluster', { id, status, ...assigned });
}

function printCluster({ id, name, count, trend, bestLikelihood, status, wordings }: GapCluster): void {
  const best = bestLikelihood === undefined ? '' : `, best find ${percent(bestLikelihood)}`;
  printLine(`\n${id}  ${name}  ${count} (${trend.join(' ')})  ${status}${best}`);
  for (const wording of wordings.slice(0, wordingsShown))
    printLine(`  „${wording.replace(/\s+/g, ' ').slice(0, charactersShown)}“`);
}

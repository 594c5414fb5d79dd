// `twins`: pairs of articles that say nearly the same, their contradictions, and decisions on them.
// Prints what the window lists.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { TwinPair } from '../../knowledge/vocabulary/review';
import { findArticleId } from './findArticleId';
import { printJson, printLine } from './output';
import { percent } from './percent';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface TwinsOptions extends CommonOptions {
  readonly all?: boolean;
  readonly decide?: string;
  readonly as?: 'merged' | 'linked' | 'kept' | 'undo';
  readonly keep?: string;
}

const pairsShown = 200;

export async function twinsCommand({ all, decide, as, keep, ...options }: TwinsOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    if (decide !== undefined) {
      if (!as)
        throw new TablettError('INPUT_INVALID', { call: 'twins', field: '--as', reason: 'is missing' });
      const decision = as === 'undo' ? null : as;
      const kept = keep === undefined ? {} : { keep: await findArticleId(keep, engine) };
      await workspaceCall(engine, 'decideTwinPair', { id: decide, decision, ...kept });
      return options.json ? printJson({ id: decide, decision }) : printLine('Noted.');
    }
    const answer = await workspaceCall(engine, 'twinPairs', { open: !all, limit: pairsShown });
    if (options.json) return printJson(answer);
    printLine(`${answer.total} pairs`);
    for (const pair of answer.pairs) printPair(pair);
  });
}

function printPair({ id, left, right, share, meaning, contradictions, decision }: TwinPair): void {
  const words = `${percent(share)} of the wording, meaning ${meaning.toFixed(3)}`;
  printLine(`\n${id}  ${words}${decision ? `  ${decision}` : ''}`);
  printLine(`  ${left.title}  (${left.source})`);
  printLine(`  ${right.title}  (${right.source})`);
  for (const contradiction of contradictions) {
    printLine(`    − ${contradiction.left}`);
    printLine(`    + ${contradiction.right}`);
  }
}

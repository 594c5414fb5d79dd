// `eval SETDIR…`: how well a base answers concerns whose solving article is known, and how honest its likelihoods are.
// Each set is imported into a base of its own (a throw-away one unless --data is given) and asked through the engine.
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { guardPlace } from '../../indexer/disk/guardPlace';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { DistortionKind } from './distortConcern';
import { type EvaluatedSet, evaluateSet } from './eval/evaluateSet';
import { printSummary } from './eval/printSummary';
import { pool, summariseSet } from './eval/summariseSet';
import { writeReport } from './eval/writeReport';
import { printJson } from './output';
import type { CommonOptions } from './withEngine';

export interface EvalOptions extends CommonOptions {
  readonly limit?: number;
  readonly queries?: readonly string[];
  readonly distort?: DistortionKind;
  readonly earliness?: boolean;
  readonly report?: string;
}

/** Prints tables, or one line of JSON: of one set its summary, of several `{ sets, pooled }`. */
export async function evalCommand(folders: readonly string[], options: EvalOptions): Promise<void> {
  if (options.queries && folders.length > 1) {
    const reason = 'belongs to one SETDIR';
    throw new TablettError('INPUT_INVALID', { call: 'eval', field: '--queries', reason });
  }
  const { report } = options;
  // Before the measuring, which takes minutes.
  if (report) await guardPlace(report, () => mkdir(report, { recursive: true }));
  const evaluated: EvaluatedSet[] = [];
  for (const folder of folders) {
    const dataDir = options.data && dataDirOf(folder, options.data, folders.length > 1);
    evaluated.push(
      ...(await evaluateSet(folder, {
        ...(dataDir && { dataDir }),
        ...(options.queries && { queries: options.queries }),
        ...(options.limit && { limit: options.limit }),
        ...(options.earliness && { earliness: true }),
        ...(options.distort && { distortion: options.distort }),
      })),
    );
  }
  const sets = evaluated.map(summariseSet);
  const pooled = pool(evaluated);
  if (report) await guardPlace(report, () => writeReport(report, evaluated, { sets, pooled }));
  if (!options.json) printSummary(sets, pooled);
  else printJson(sets.length === 1 ? sets[0] : { sets, pooled });
}

/** Several sets must not mix in one base: each gets a folder inside `--data`. */
function dataDirOf(folder: string, data: string, isOneOfMany: boolean): string {
  return isOneOfMany ? join(data, basename(folder)) : data;
}

// One base, one or several files of concerns, both protocols: the base as it is, and with articles withheld.
// Measures through the same engine as the window; prints nothing.
import { basename, join } from 'node:path';
import { detectLanguage } from '../../../knowledge/language/detectLanguage';
import type { ImportReport } from '../../../knowledge/vocabulary/importReport';
import { type DistortionKind, distort } from '../distortConcern';
import { type EvalConcern, readEvalSet } from '../evalSet';
import { withTemporaryFolder } from '../temporaryFolder';
import { withEngine } from '../withEngine';
import { type Asked, askSet } from './askSet';
import { withThinnedBase } from './evalBase';
import { measureEarliness } from './measureEarliness';
import { byHash, withheldArticles, withoutArticles } from './withheldArticles';

export interface EvaluateOptions {
  /** Folder of the base; a throw-away one where absent. */
  readonly dataDir?: string;
  /** Files of concerns instead of the set's own. */
  readonly queries?: readonly string[];
  /** That many concerns, picked by the hash of their ids. */
  readonly limit?: number;
  readonly distortion?: DistortionKind;
  readonly earliness?: boolean;
}

/** What both protocols gave for one file of concerns. */
export interface EvaluatedSet {
  readonly set: string;
  readonly articles: number;
  readonly imported: number;
  /** Everything in the base; concerns without gold stay unanswerable. */
  readonly whole: readonly Asked[];
  /** 30 % of the concerns have lost their articles. */
  readonly thinned: readonly Asked[];
  readonly withheld: number;
  /** Where it was asked for, on the whole base. */
  readonly earliness?: number;
}

/** Imports the set's articles once and asks every file of concerns twice. Fails like import, ask and readEvalSet. */
export async function evaluateSet(
  folder: string,
  options: EvaluateOptions,
): Promise<readonly EvaluatedSet[]> {
  const { dataDir } = options;
  const files = options.queries ?? [undefined];
  const sets = await Promise.all(files.map((file) => readEvalSet(folder, file)));
  const concerns = sets.map((set) => chosen(set.concerns, options));
  const evaluate = async (data: string) => {
    const base = await askWhole(data, sets[0]!.paths, concerns, options);
    const evaluated: EvaluatedSet[] = [];
    for (const [at, list] of concerns.entries()) {
      const withheld = withheldArticles(list);
      const thinned = await withThinnedBase(data, withheld, (engine) =>
        askSet(withoutArticles(list, withheld), engine),
      );
      const { asked, earliness, ...counts } = base;
      const name = files[at] ?? folder;
      evaluated.push({
        ...{ set: name, ...counts, whole: asked[at]!, thinned, withheld: withheld.size },
        ...(options.earliness && { earliness: earliness[at]! }),
      });
    }
    return evaluated;
  };
  return dataDir ? evaluate(dataDir) : withTemporaryFolder('eval', (made) => evaluate(join(made, 'base')));
}

function askWhole(
  data: string,
  paths: readonly string[],
  concerns: readonly (readonly EvalConcern[])[],
  options: EvaluateOptions,
) {
  return withEngine({ data }, async (engine) => {
    const report = await engine.importPaths(paths);
    tellFailures(report);
    const asked: (readonly Asked[])[] = [];
    const earliness: number[] = [];
    for (const list of concerns) {
      asked.push(await askSet(list, engine));
      if (options.earliness) earliness.push(await measureEarliness(list, engine));
    }
    return { articles: engine.status().articles, imported: report.articles, asked, earliness };
  });
}

/** A measurement on a base with holes leaves with 1 and names them. A set's own file of concerns is no article. */
function tellFailures({ failures }: ImportReport): void {
  for (const { source, code, message } of failures) {
    if (basename(source) === 'concerns.jsonl') continue;
    process.stderr.write(`${message ?? `${code}: ${source}`}\n`);
    process.exitCode = 1;
  }
}

/** The concerns to ask, in the file's order, as they really arrive. */
function chosen(
  concerns: readonly EvalConcern[],
  { limit, distortion }: EvaluateOptions,
): readonly EvalConcern[] {
  const kept = new Set(byHash(concerns).slice(0, limit));
  const list = concerns.filter((concern) => kept.has(concern));
  if (!distortion) return list;
  return list.map((concern) => {
    const language = detectLanguage(concern.text);
    return { ...concern, text: distort(distortion, concern.text, language, concern.id) };
  });
}

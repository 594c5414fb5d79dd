// `golden add|list|remove|import|export|runs|run`: concerns with their right articles, and replays of all of them.
// Exit code 1 where the owner's floor is broken; how reports look is told in goldenOutput.ts.
import { z } from 'zod';
import { guardPlace } from '../../indexer/disk/guardPlace';
import { replaceFile } from '../../indexer/disk/replaceFile';
import { scorePlaces } from '../../knowledge/golden/scorePlaces';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../engine/engine';
import { allArticles, findArticleId } from './findArticleId';
import { oneLine, printGoldenReport, share } from './goldenOutput';
import { localTime } from './localTime';
import { printFailure, printJson, printLine, printTable } from './output';
import { readJsonLines } from './readJsonLines';
import { type CommonOptions, withEngine } from './withEngine';

const words = { waitFor: 'words' } as const;
const expectedLine = '{"text" or "concern","gold": [sources] or "articleId" or "source"}';

/** A line of `golden export`, of a set of concerns (`gold`), or of `rate --jsonl`. */
const lineSchema = z
  .object({
    text: z.string().min(1).optional(),
    concern: z.string().min(1).optional(),
    gold: z.array(z.string().min(1)).optional(),
    articleId: z.string().min(1).optional(),
    source: z.string().min(1).optional(),
  })
  .refine(({ text, concern }) => text !== undefined || concern !== undefined, 'text is missing')
  .refine(({ gold, articleId: id, source }) => gold?.length || id || source, 'the right article is missing');

export async function goldenAddCommand(
  text: string,
  options: CommonOptions & { readonly article: readonly string[] },
): Promise<void> {
  await withEngine(options, async (engine) => {
    let caseId = '';
    for (const name of options.article) caseId = await addCase(engine, text, name);
    if (options.json) printJson({ caseId });
    else printLine(`Kept as case ${caseId}.`);
  });
}

export async function goldenListCommand(options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const cases = await engine.goldenCases();
      if (options.json) return cases.forEach(printJson);
      for (const { id, text, articles } of cases) {
        printLine(`${id}  ${oneLine(text)}`);
        for (const { title, source, missing } of articles)
          printLine(`    → ${title}  ${source}${missing ? '  (removed)' : ''}`);
      }
      printLine(`${cases.length} cases.`);
    },
    words,
  );
}

export async function goldenRemoveCommand(id: string, options: CommonOptions): Promise<void> {
  await withEngine(options, (engine) => engine.removeGoldenCase(id), words);
  if (options.json) printJson({ removed: id });
  else printLine('Removed.');
}

export async function goldenImportCommand(file: string, options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    let taken = 0;
    for await (const entry of readJsonLines(file, lineSchema, expectedLine)) {
      if ('failure' in entry) {
        printFailure(entry.failure);
        continue;
      }
      const { text, concern, gold = [], articleId: id, source } = entry.value;
      const names = [...gold, ...[id ?? source].flatMap((name) => name ?? [])];
      try {
        for (const name of names) await addCase(engine, text ?? concern ?? '', name);
        taken += 1;
      } catch (thrown) {
        printFailure(thrown);
      }
    }
    if (options.json) printJson({ taken });
    else printLine(`${taken} cases taken.`);
  });
}

export async function goldenExportCommand(file: string, options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const cases = await engine.goldenCases();
      const lines = cases.map(({ text, language, articles }) =>
        JSON.stringify({ text, gold: articles.map(({ source }) => source), language }),
      );
      await guardPlace(file, () => replaceFile(file, lines.map((line) => `${line}\n`).join('')));
      if (options.json) printJson({ cases: cases.length });
      else printLine(`${cases.length} cases written.`);
    },
    words,
  );
}

export async function goldenRunsCommand(options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const runs = await engine.goldenRuns();
      const rows = runs.map(({ id, atMs, places }) => ({ id, atMs, score: scorePlaces(places) }));
      if (options.json) return rows.forEach(printJson);
      printTable([
        ['run', 'at', 'cases', 'hit@1', 'hit@3'],
        ...rows.map(({ id, atMs, score }) => [
          id,
          localTime(atMs),
          String(score.cases),
          share(score.hit1),
          share(score.hit3),
        ]),
      ]);
    },
    words,
  );
}

/** `floorHit1`, `floorHit3`: kept as the owner's floor from now on. */
export interface GoldenRunOptions extends CommonOptions {
  readonly against: string;
  readonly all?: boolean;
  readonly floorHit1?: number;
  readonly floorHit3?: number;
}

export async function goldenRunCommand(options: GoldenRunOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const { floorHit1, floorHit3 } = options;
    if (floorHit1 !== undefined || floorHit3 !== undefined) {
      const { floor } = engine.proofSettings();
      await engine.changeProof({ floor: { hit1: floorHit1 ?? floor.hit1, hit3: floorHit3 ?? floor.hit3 } });
    }
    const report = await engine.runGolden({ against: options.against });
    if (options.json) printJson(report);
    else printGoldenReport(report, options.all ?? false);
    if (report.brokenFloors.length > 0) process.exitCode = 1;
  });
}

async function addCase(engine: Engine, text: string, name: string): Promise<string> {
  const articleId = await rightArticle(engine, name);
  return (await engine.addGoldenCase({ text, articleId })).caseId;
}

/** By id or source; else by the end of one source, since sets name articles relative to their own folder. */
async function rightArticle(engine: Engine, name: string): Promise<ArticleId> {
  const ending: ArticleId[] = [];
  for await (const { id, source } of allArticles(engine)) {
    if (id === name || source === name) return id;
    if (source.endsWith(`/${name}`)) ending.push(id);
  }
  const [only, ...others] = ending;
  return only !== undefined && others.length === 0 ? only : findArticleId(name, engine);
}

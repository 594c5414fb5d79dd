// `golden add|list|remove|import|export|runs|run`: concerns with their right articles, and replays of all of them.
// Prints what rose and fell side by side; exit code 1 where the owner's floor is broken.
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { GoldenReport } from '../../knowledge/contract/proofSchemas';
import { scorePlaces } from '../../knowledge/golden/scorePlaces';
import type { GoldenPlace } from '../../knowledge/vocabulary/golden';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../engine/engine';
import { allArticles, findArticleId } from './findArticleId';
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
      await writeFile(file, lines.map((line) => `${line}\n`).join(''));
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
          new Date(atMs).toISOString(),
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
    else printReport(report, options.all ?? false);
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

function printReport({ score, reference, rows, brokenFloors }: GoldenReport, all: boolean): void {
  const shown = all ? rows : rows.filter(({ change, now }) => change !== 'same' || now.missing.length > 0);
  for (const { change, text, now, before } of shown) {
    printLine(`${change.padEnd(5)}  ${oneLine(text)}`);
    if (before) printLine(`       before  ${placeText(before)}`);
    printLine(`       now     ${placeText(now)}`);
    if (now.missing.length > 0) printLine(`       removed ${now.missing.join(' · ')}`);
  }
  const scores = [['', 'cases', 'hit@1', 'hit@3', 'silent', 'orphaned'], scoreRow('now', score)];
  if (reference) scores.push(scoreRow(reference.kind === 'run' ? 'run before' : 'baseline', reference.score));
  printTable(scores);
  const count = (kind: string) => rows.filter(({ change }) => change === kind).length;
  printLine(
    `${count('rose')} rose, ${count('fell')} fell, ${count('same')} stayed, ${count('fresh')} are new.`,
  );
  if (reference?.changed.length) printLine(`Different: ${reference.changed.join(', ')}.`);
  for (const { measure, floor, reached } of brokenFloors)
    printLine(`Floor broken: ${measure} ${share(reached)}, expected at least ${share(floor)}.`);
}

function scoreRow(name: string, { cases, hit1, hit3, silent, orphaned }: GoldenReport['score']): string[] {
  return [name, String(cases), share(hit1), share(hit3), String(silent), String(orphaned)];
}

function placeText({ rank, right, first, silent }: GoldenPlace): string {
  const found = right ? `${String(rank).padStart(2)}. ${percent(right.likelihood)} ${right.title}` : ' –';
  const ahead = first && rank !== 1 ? `   (first: ${percent(first.likelihood)} ${first.title})` : '';
  return `${found}${ahead}${silent ? '   (silent)' : ''}`;
}

function percent(likelihood: number | undefined): string {
  return likelihood === undefined ? '–' : `${Math.round(likelihood * 100)} %`;
}

function share(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3).replace(/^0/, '');
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

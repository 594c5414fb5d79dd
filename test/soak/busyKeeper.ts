// The program that killLoop.test.ts kills: a knowledge manager's day at speed, drawn from a seed.
// Says on stdout, a JSON line each, what the engine has acknowledged; never ends by itself.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { TablettError } from '../../knowledge/errors/tablettError';
import { articleId } from '../../knowledge/vocabulary/ids';
import { composeEngine } from '../../main/engine/compose';
import type { Engine } from '../../main/engine/engine';
import { openEngine } from '../../main/engine/openEngine';
import { hashEmbedder } from '../fakes/hashEmbedder';
import type { Acknowledged } from './acknowledged';

const [dataDir = '', folder = '', seed = '1'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const pick = (count: number): number => Math.floor(random() * count);
const signal = new AbortController().signal;
const sourceCount = 30;

const inner = hashEmbedder({ dimensions: 16 });
const embedder: typeof inner = {
  ...inner,
  embedPassage: async (passage, stop) => {
    // As slow as a quick model, so that kills fall into the midst of things.
    await new Promise((resolve) => setTimeout(resolve, 1));
    return inner.embedPassage(passage, stop);
  },
};

const engine = await openEngine({ dataDir, workerFolder: '', onEvent: () => {} }, (options) =>
  composeEngine(options, {
    preparer: localPreparer((text) => text.length / 4),
    openConfigured: async () => embedder,
    openFormer: async () => undefined,
  }),
);
await engine.modelReady();
await engine.resumed();
say({ kind: 'opened' });
const own: { id: string; hash?: string }[] = [];
for (let step = 0; ; step++) await doSomething(step).catch(ignoreExpected);

function say(line: Acknowledged): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Two steps may cross (an import that a resume took over): a person would be told and try again. */
function ignoreExpected(thrown: unknown): void {
  const expected = [
    'IMPORT_RUNNING',
    'ARTICLE_CHANGED',
    'ARTICLE_MISSING',
    'ARTICLE_OF_SOURCE',
    'IMPORT_MISSING',
  ];
  if (thrown instanceof TablettError && expected.includes(thrown.code)) return;
  throw thrown;
}

async function doSomething(step: number): Promise<void> {
  const chance = random();
  if (chance < 0.35) return importAgain(step);
  if (chance < 0.6) return edit(step);
  if (chance < 0.75) return keep();
  if (chance < 0.85) return rate();
  if (chance < 0.92) return void (await engine.workspace.backUpNow({}, signal));
  if (chance < 0.96) return rollBack();
  return void (await engine.workspace.checkBase({ repair: true }, signal));
}

/** Some sources change, one goes or comes; then the whole folder is imported. */
async function importAgain(step: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < 6; n++) {
    const file = join(folder, `quelle-${pick(sourceCount)}.md`);
    if (random() < 0.1) await rm(file, { force: true });
    else
      await writeFile(
        file,
        `# ${file}\n\n${'Ein Satz der Quelle. '.repeat(5 + pick(60))}\n\nStand ${seed}.${step}.`,
      );
  }
  const report = await engine.importPaths([folder]);
  say({ kind: 'imported', articles: report.articles });
}

async function edit(step: number): Promise<void> {
  const known = own.length > 0 && random() < 0.7 ? own[pick(own.length)] : undefined;
  const version = `${seed}.${step}`;
  const saved = await engine.workspace.saveArticle(
    {
      ...(known && { articleId: articleId(known.id) }),
      title: `Eigener Artikel ${known?.id ?? version}`,
      markdown: `Fassung ${version}.\n\n${'Ein eigener Satz. '.repeat(1 + pick(40))}`,
      keeping: {},
    },
    signal,
  );
  if (!known) own.push({ id: saved.articleId });
  say({ kind: 'edited', articleId: saved.articleId, version });
}

async function keep(): Promise<void> {
  const id = await anyArticle(engine);
  if (!id) return;
  const owner = `Team ${pick(1000)}`;
  await engine.workspace.changeKeeping({ articleIds: [id], change: { owner } }, signal);
  say({ kind: 'kept', articleId: id, owner });
}

async function rate(): Promise<void> {
  const id = await anyArticle(engine);
  if (!id) return;
  const verdict = random() < 0.5 ? 'helpful' : 'unhelpful';
  const { ratingId } = await engine.rateArticle({ articleId: id, text: `Anliegen ${pick(50)}`, verdict });
  say({ kind: 'rated', ratingId });
}

async function rollBack(): Promise<void> {
  const [latest] = await engine.workspace.importRecords({}, signal);
  if (latest?.phase !== 'done') return;
  await engine.workspace.rollBackImport({ importId: latest.id }, signal);
  say({ kind: 'rolledBack', importId: latest.id });
}

async function anyArticle({ status, listArticles }: Engine) {
  const { articles } = status();
  if (articles === 0) return undefined;
  return (await listArticles({ offset: pick(articles), limit: 1 })).articles[0]?.id;
}

// Keeping the base true through the whole engine over the real store: twins, stale articles, tasks, gaps, map, sums.
// The model is a fake, the map is laid out without its thread; what makes a twin or a bundle has its own tests.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectVectors } from '../../indexer/plane/projectVectors';
import type { CallInput, CallOutput } from '../../knowledge/contract/defineCall';
import { reviewCalls } from '../../knowledge/contract/workspace/reviewCalls';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from './engineTrial';
import { writeFiles } from './importTrial';

const sentences = Array.from(
  { length: 14 },
  (_, at) => `Punkt ${'abcdefghijklmn'[at]} betrifft ein eigenes Thema${at} mit eigenem Wort${at * 7}.`,
);
const base = {
  'abschlag/senken.md': `# Abschlag senken\n\n${sentences.join(' ')} Die Frist beträgt 10 Tage. Siehe [Umzug](../umzug.md) und [weg](fort.md).`,
  'alt/senken.md': `# Abschlag senken (alt)\n\n${sentences.join(' ')} Die Frist beträgt 14 Tage.`,
  'umzug.md':
    '# Umzug melden\n\nWer umzieht, meldet sich zwei Wochen vorher mit dem Zählerstand beim Service.',
  'portal.md':
    '# Kennwort vergessen\n\nIm Portal lässt sich das Kennwort zurücksetzen, wenn die Adresse stimmt.',
};

async function openReview(dataDir: string) {
  const plane = {
    project: async (vectors: Float32Array, dim: number) => projectVectors(vectors, dim),
    close: async () => {},
  };
  const trial = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder, plane });
  await trial.engine.modelReady();
  return trial.engine;
}

async function openFilled() {
  const folder = await temporaryFolder();
  await writeFiles(folder, base);
  const dataDir = await temporaryFolder();
  const engine = await openReview(dataDir);
  await engine.importPaths([folder]);
  return { engine, dataDir, folder };
}

type Calls = typeof reviewCalls;
/** As the door calls it: the input completed, the answer checked. */
async function call<Name extends keyof Calls>(engine: Engine, name: Name, input: CallInput<Calls[Name]>) {
  const handler = engine.workspace[name] as (
    given: unknown,
    signal: AbortSignal,
  ) => Promise<CallOutput<Calls[Name]>>;
  const answer = await handler(reviewCalls[name].input.parse(input), new AbortController().signal);
  reviewCalls[name].output.parse(answer);
  return answer;
}

const twins = async (engine: Engine, open = true) => (await call(engine, 'twinPairs', { open })).pairs;

describe('twins', () => {
  it('are found with what they contradict, and decided on for as long as their texts stay', async () => {
    const { engine, dataDir } = await openFilled();
    const [pair, ...more] = await twins(engine);
    expect(more).toEqual([]);
    expect([pair!.left.title, pair!.right.title].sort()).toEqual([
      'Abschlag senken',
      'Abschlag senken (alt)',
    ]);
    expect(pair!.contradictions).toEqual([expect.anything()]);
    const texts = await call(engine, 'twinTexts', { id: pair!.id });
    expect([texts.left, texts.right].sort()[0]).toContain('Frist beträgt 10 Tage');
    await call(engine, 'decideTwinPair', { id: pair!.id, decision: 'kept' });
    expect(await twins(engine)).toEqual([]);
    await engine.close();

    const again = await openReview(dataDir);
    expect(await twins(again)).toEqual([]);
    expect(await twins(again, false)).toMatchObject([{ id: pair!.id, decision: 'kept' }]);
    await call(again, 'decideTwinPair', { id: pair!.id, decision: null });
    expect(await twins(again)).toMatchObject([{ id: pair!.id }]);
  });

  it('that are merged leave one archived, until it is taken back', async () => {
    const { engine } = await openFilled();
    const [pair] = await twins(engine);
    const keep = pair!.left.articleId;
    await call(engine, 'decideTwinPair', { id: pair!.id, decision: 'merged', keep });
    const [merged] = await twins(engine, false);
    expect(merged).toMatchObject({
      decision: 'merged',
      left: { state: 'validated' },
      right: { state: 'archived' },
    });
    expect(await twins(engine)).toEqual([]);
    await call(engine, 'decideTwinPair', { id: pair!.id, decision: null });
    expect(await twins(engine)).toMatchObject([{ right: { state: 'validated' } }]);
  });

  it('that are merged share what was learned, as long as they are', async () => {
    const { engine } = await openFilled();
    const [pair] = await twins(engine);
    const [keep, other] = [pair!.left.articleId, pair!.right.articleId];
    await engine.rateArticle({ articleId: other, verdict: 'helpful', text: 'abschlag soll runter' });
    const learned = async () => (await engine.learnedOfArticle(keep)).length;
    expect(await learned()).toBe(0);
    await call(engine, 'decideTwinPair', { id: pair!.id, decision: 'merged', keep });
    expect(await learned()).toBe(1);
    await call(engine, 'decideTwinPair', { id: pair!.id, decision: null });
    expect(await learned()).toBe(0);
  });

  it('are known at the next start from what was kept, and found anew where that is broken', async () => {
    const { engine, dataDir } = await openFilled();
    const [pair] = await twins(engine);
    const file = join(dataDir, 'caches', 'review', 'survey.jsonl');
    await engine.close();
    const kept = (await readFile(file, 'utf8')).trim().split('\n');
    expect(kept).toHaveLength(1 + 4 + 1);
    expect(kept.join()).not.toContain('Frist');

    const again = await openReview(dataDir);
    expect(await twins(again)).toEqual([pair]);
    expect((await call(again, 'staleArticles', {}))[0]!.reasons).toEqual([
      { kind: 'deadLink', detail: 'fort.md' },
    ]);
    await again.close();
    await writeFile(file, kept.slice(0, 3).join('\n').slice(0, -9));
    expect(await twins(await openReview(dataDir))).toEqual([pair]);
  });

  it('are looked for again only where a text has changed', async () => {
    const { engine, folder } = await openFilled();
    const [pair] = await twins(engine);
    await call(engine, 'decideTwinPair', { id: pair!.id, decision: 'kept' });
    await writeFiles(folder, { 'alt/senken.md': `${base['alt/senken.md']} Ein neuer Satz kam dazu.` });
    await engine.importPaths([folder]);
    const [changed] = await twins(engine);
    expect(changed!.id).not.toBe(pair!.id);
    await expect(call(engine, 'decideTwinPair', { id: 'gone', decision: 'kept' })).rejects.toMatchObject({
      code: 'TWIN_MISSING',
    });
  });
});

describe('stale articles', () => {
  it('have a dead link or too many bad ratings', async () => {
    const { engine } = await openFilled();
    const stale = await call(engine, 'staleArticles', {});
    expect(stale).toMatchObject([
      { article: { title: 'Abschlag senken' }, reasons: [{ kind: 'deadLink', detail: 'fort.md' }] },
    ]);
    const { articles } = await engine.listArticles({ offset: 0, limit: 10 });
    const portal = articles.find(({ title }) => title === 'Kennwort vergessen')!;
    for (let at = 0; at < 5; at++)
      await engine.rateArticle({
        articleId: portal.id,
        verdict: 'unhelpful',
        text: `kennwort frage nummer ${'abcde'[at]}`,
      });
    const rated = await call(engine, 'staleArticles', {});
    expect(rated.find(({ article }) => article.articleId === portal.id)?.reasons).toEqual([
      { kind: 'ratedUnhelpful', detail: '5' },
    ]);
  });

  it('that are checked or archived leave the list, and come back when that is undone', async () => {
    const { engine } = await openFilled();
    const listed = async () =>
      (await call(engine, 'staleArticles', {})).map(({ article }) => article.articleId);
    const [id] = await listed();
    const change = (wish: object) =>
      engine.workspace.changeKeeping(
        { articleIds: [id!], change: { ...wish } },
        new AbortController().signal,
      );
    await change({ state: 'validated', reviewDueMs: Date.now() + 365 * 86_400_000 });
    expect(await listed()).toEqual([]);
    await change({ state: 'validated', reviewDueMs: null });
    expect(await listed()).toEqual([id]);
    await change({ validUntilMs: 1, reviewDueMs: Date.now() + 365 * 86_400_000 });
    expect((await call(engine, 'staleArticles', {}))[0]?.reasons).toEqual([{ kind: 'expired' }]);
    await change({ validUntilMs: null });
    expect(await listed()).toEqual([]);
    await change({ state: 'archived' });
    expect(await listed()).toEqual([]);
  });
});

describe('tasks', () => {
  it('are kept masked across a restart, and settled', async () => {
    const { engine, dataDir } = await openFilled();
    const { articles } = await engine.listArticles({ offset: 0, limit: 1 });
    const { id } = articles[0]!;
    const note = 'Frau Petra Lohmann, Tel. 0171 2345678, sagt: die Frist ist falsch';
    const { taskId } = await call(engine, 'reportArticle', { articleId: id, kind: 'wrong', note });
    await engine.close();
    const again = await openReview(dataDir);
    const [task] = await call(again, 'articleTasks', {});
    expect(task).toMatchObject({ id: taskId, articleId: id, kind: 'wrong', state: 'open' });
    expect(task!.note).toContain('die Frist ist falsch');
    expect(task!.note).not.toMatch(/Lohmann|2345678/);
    await call(again, 'settleTask', { taskId, state: 'done' });
    expect(await call(again, 'articleTasks', { state: 'open' })).toEqual([]);
    expect(await call(again, 'articleTasks', { state: 'done' })).toHaveLength(1);
    await again.close();
    expect(await onDisk(dataDir, 'Lohmann')).toBe(false);
  });

  it('go with the customer text that they quote', async () => {
    const { engine, dataDir } = await openFilled();
    const { articles } = await engine.listArticles({ offset: 0, limit: 1 });
    const text = 'der posemuckelzähler läuft rückwärts';
    const report = { articleId: articles[0]!.id, kind: 'wrong' as const, note: `Kunde sagt: ${text}.` };
    await call(engine, 'reportArticle', report);
    expect(await engine.forgetConcern(text)).toEqual({ forgotten: 1 });
    expect(await call(engine, 'articleTasks', {})).toEqual([]);
    await engine.close();
    expect(await onDisk(dataDir, 'posemuckelzähler')).toBe(false);
  });

  it('are of articles that are there', async () => {
    const { engine } = await openFilled();
    const report = { articleId: articleId('gone'), kind: 'wrong' as const, note: '' };
    await expect(call(engine, 'reportArticle', report)).rejects.toMatchObject({ code: 'ARTICLE_MISSING' });
    await expect(call(engine, 'settleTask', { taskId: 'gone', state: 'done' })).rejects.toMatchObject({
      code: 'TASK_MISSING',
    });
  });
});

describe('gaps by meaning', () => {
  const concerns = [
    'quittenbrot backen rezept',
    'rezept quittenbrot backen',
    'backen quittenbrot rezept heute',
  ];

  it('are bundled, keep their id between visits, and become a draft', async () => {
    const { engine, dataDir } = await openFilled();
    for (const text of concerns) await engine.noteGap({ text, bestLikelihood: 0.2 });
    await engine.noteGap({ text: 'wo liegt der bahnhof von posemuckel' });
    const [bundle, other] = await call(engine, 'gapClusters', {});
    expect(bundle).toMatchObject({ count: 3, status: 'open', bestLikelihood: 0.2 });
    expect(bundle!.name).toContain('quittenbrot');
    expect(other).toMatchObject({ count: 1 });
    await engine.noteGap({ text: 'quittenbrot rezept' });
    expect((await call(engine, 'gapClusters', {}))[0]).toMatchObject({ id: bundle!.id, count: 4 });
    const { articleId: draft } = await call(engine, 'draftFromGaps', { id: bundle!.id });
    expect((await engine.openArticle(draft)).keeping).toMatchObject({ state: 'workInProgress' });
    expect((await engine.openArticle(draft)).text).toContain('quittenbrot backen rezept');
    await engine.close();

    const again = await openReview(dataDir);
    expect((await call(again, 'gapClusters', {}))[0]).toMatchObject({
      id: bundle!.id,
      status: 'inProgress',
      articleId: draft,
    });
    await call(again, 'settleGapCluster', { id: bundle!.id, status: 'hidden', articleId: null });
    const [hidden] = await call(again, 'gapClusters', {});
    expect(hidden).toMatchObject({ status: 'hidden' });
    expect(hidden!.articleId).toBeUndefined();
    expect((await call(again, 'workspaceCounts', {})).gaps).toBe(1);
    await expect(call(again, 'settleGapCluster', { id: 'gone', status: 'open' })).rejects.toMatchObject({
      code: 'GAP_CLUSTER_MISSING',
    });
  });

  it('are gone from their bundle as soon as they are forgotten', async () => {
    const { engine, dataDir } = await openFilled();
    for (const text of concerns) await engine.noteGap({ text });
    const [bundle] = await call(engine, 'gapClusters', {});
    await call(engine, 'settleGapCluster', { id: bundle!.id, status: 'open' });
    for (const id of bundle!.gapIds) await engine.removeGap(id);
    expect(await call(engine, 'gapClusters', {})).toEqual([]);
    await engine.close();
    expect(await onDisk(dataDir, 'quittenbrot')).toBe(false);
  });

  it('hold concerns whose article was rated badly', async () => {
    const { engine } = await openFilled();
    const { articles } = await engine.listArticles({ offset: 0, limit: 1 });
    const rated = { articleId: articles[0]!.id, text: 'quittenbrot backen' };
    await engine.rateArticle({ ...rated, verdict: 'unhelpful' });
    expect(await call(engine, 'gapClusters', {})).toMatchObject([
      { count: 1, status: 'outdated', gapIds: [], wordings: [] },
    ]);
    await engine.rateArticle({ ...rated, verdict: 'helpful' });
    expect(await call(engine, 'gapClusters', {})).toEqual([]);
  });
});

describe('the map', () => {
  it('keeps every place between visits, and lets newcomers join', async () => {
    const { engine, dataDir, folder } = await openFilled();
    await engine.noteGap({ text: 'umzug zählerstand melden wohin' });
    const map = await call(engine, 'knowledgeMap', {});
    expect(map.points).toHaveLength(4);
    expect(map.gaps).toHaveLength(1);
    await engine.close();
    await writeFiles(folder, {
      'neu.md': '# Umzug ins Ausland\n\nWer ins Ausland umzieht, meldet den Zählerstand vorher.',
    });
    const again = await openReview(dataDir);
    await again.importPaths([folder]);
    const later = await call(again, 'knowledgeMap', {});
    expect(later.points).toHaveLength(5);
    const placeOf = new Map(later.points.map(({ article, x, y }) => [article.articleId, [x, y]]));
    for (const { article, x, y } of map.points) expect(placeOf.get(article.articleId)).toEqual([x, y]);
  });
});

it('counts and sums are told', async () => {
  const { engine } = await openFilled();
  const counts = await call(engine, 'workspaceCounts', {});
  expect(counts).toMatchObject({ articles: 4, gaps: 0, tasks: 0 });
  await call(engine, 'staleArticles', {});
  await expect.poll(() => call(engine, 'workspaceCounts', {})).toMatchObject({ twins: 1, stale: 1 });
  const report = await call(engine, 'baseReport', {});
  expect(report).toMatchObject({ asked: 0, answered: 0, states: { validated: 4, archived: 0 } });
  expect(report.age.reduce((sum, { count }) => sum + count, 0)).toBe(4);
});

async function onDisk(dataDir: string, words: string): Promise<boolean> {
  const entries = await readdir(join(dataDir, 'store'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(words)) return true;
  }
  return false;
}

// Learning through the whole engine over the real store: from a rating to the next answer, and back again.
// Only the model is a fake.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../knowledge/vocabulary/answer';
import { type ArticleId, articleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from '../pipeline/engineTrial';
import { writeFiles } from '../pipeline/importTrial';

const files = {
  'umzug.md': '# Umzug melden\n\nWer umzieht, meldet den Auszug mit Zählerstand und neuer Anschrift.',
  'abschlag.md': '# Abschlag ändern\n\nDer Abschlag lässt sich im Kundenkonto nach oben oder unten anpassen.',
  'kuendigung.md': '# Vertrag kündigen\n\nEine Kündigung braucht Textform und nennt das Vertragsende.',
  'zaehler.md': '# Zähler ablesen\n\nDer Zählerstand steht im Display; abgelesen wird einmal im Jahr.',
};

/** Two articles nearly fit it: the one on moving house comes first, the one on reading meters second. */
const concern = 'Guten Tag Zählerstand';

async function trial() {
  const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
  await writeFiles(folder, files);
  const open = (name = 'm') => openTrial(dataDir, { configured: async () => fakeModel(name).embedder });
  const { engine } = await open();
  await engine.importPaths([folder]);
  const { articles } = await engine.listArticles({ offset: 0, limit: 10 });
  const id = (file: string): ArticleId => articles.find(({ source }) => source.endsWith(file))!.id;
  return { dataDir, folder, engine, open, id };
}

async function cardsOf(engine: Engine, text = concern): Promise<readonly Card[]> {
  const answer = await engine.ask({ text, top: 4 });
  return answer.kind === 'cards' ? answer.cards : answer.weakCards;
}

const first = async (engine: Engine, text?: string) => (await cardsOf(engine, text))[0]!;

describe('learning', () => {
  it('moves an article up from the first rating, says so on the card, and keeps it over a restart', async () => {
    const { engine, open } = await trial();
    const before = await cardsOf(engine);
    const second = before[1]!;
    expect(before.every(({ learnedFrom }) => learnedFrom === undefined)).toBe(true);
    await engine.rateArticle({ articleId: second.articleId, verdict: 'helpful', text: concern });
    const after = await first(engine);
    expect(after).toMatchObject({
      articleId: second.articleId,
      learnedFrom: { ratings: 1, direction: 'up' },
      explanation: expect.arrayContaining([{ name: 'ratings', value: expect.any(Number) }]),
    });
    await engine.close();
    const again = await open();
    await again.engine.modelReady();
    await again.engine.learnedOverview({ offset: 0, limit: 1 });
    expect((await first(again.engine)).articleId).toBe(second.articleId);
  });

  it('lets the second rise when the first did not help', async () => {
    const { engine } = await trial();
    const [best, second] = await cardsOf(engine);
    await engine.rateArticle({ articleId: best!.articleId, verdict: 'unhelpful', text: concern });
    const cards = await cardsOf(engine);
    expect(cards[0]!.articleId).toBe(second!.articleId);
    const fallen = cards.find(({ articleId: id }) => id === best!.articleId);
    expect(fallen?.learnedFrom).toEqual({ ratings: 1, direction: 'down' });
  });

  it('takes a verdict back, by the agent or by the owner, and brings it again', async () => {
    const { engine, id } = await trial();
    const zaehler = id('zaehler.md');
    const order = async () => (await cardsOf(engine)).map((card) => card.articleId);
    const untouched = await order();
    const { ratingId } = await engine.rateArticle({ articleId: zaehler, verdict: 'helpful', text: concern });
    const learned = await order();
    expect(learned[0]).toBe(zaehler);
    const { undoIds } = await engine.undoRatings({ ids: [ratingId] });
    expect(await order()).toEqual(untouched);
    expect(await engine.learnedOfArticle(zaehler)).toMatchObject([
      { id: ratingId, undone: true, counts: false },
    ]);
    await engine.undoRatings({ ids: undoIds });
    expect(await order()).toEqual(learned);
    await engine.rateArticle({ articleId: zaehler, verdict: 'withdrawn', text: concern });
    expect(await order()).toEqual(untouched);
    expect((await engine.learnedOverview({ offset: 0, limit: 9 })).verdicts).toBe(0);
    await expect(engine.undoRatings({ ids: ['unknown'] })).rejects.toMatchObject({ code: 'RATING_MISSING' });
  });

  it('undoes a day', async () => {
    const { engine, id } = await trial();
    for (const text of [concern, 'Abschlag zu hoch'])
      await engine.rateArticle({ articleId: id('kuendigung.md'), verdict: 'helpful', text });
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => `${part}`.padStart(2, '0'))
      .join('-');
    expect((await engine.undoRatings({ day: '2001-01-01' })).undoIds).toEqual([]);
    expect((await engine.undoRatings({ day })).undoIds).toHaveLength(2);
    expect((await engine.learnedOverview({ offset: 0, limit: 9 })).verdicts).toBe(0);
  });

  it('keeps both of two contradictory verdicts and lets the last count; refuses unknown articles', async () => {
    const { engine, id } = await trial();
    const articleOfBoth = id('umzug.md');
    await engine.rateArticle({ articleId: articleOfBoth, verdict: 'helpful', text: concern });
    await engine.rateArticle({ articleId: articleOfBoth, verdict: 'unhelpful', text: concern });
    expect(await engine.learnedOverview({ offset: 0, limit: 9 })).toMatchObject({
      total: 1,
      verdicts: 1,
      state: 'whole',
      articles: [{ title: 'Umzug melden', helpful: 0, unhelpful: 1 }],
    });
    expect((await engine.learnedOfArticle(articleOfBoth)).map(({ counts }) => counts).sort()).toEqual([
      false,
      true,
    ]);
    const unknown = { articleId: articleId('nirgends'), verdict: 'helpful', text: concern } as const;
    await expect(engine.rateArticle(unknown)).rejects.toMatchObject({ code: 'ARTICLE_MISSING' });
    await engine.removeArticles([articleOfBoth]);
    const removed = { ...unknown, articleId: articleOfBoth };
    await expect(engine.rateArticle(removed)).rejects.toMatchObject({ code: 'ARTICLE_MISSING' });
    expect((await engine.learnedOverview({ offset: 0, limit: 9 })).articles[0]).not.toHaveProperty('title');
  });

  it('learns a little from what was done with a card, without a verdict', async () => {
    const { engine, id } = await trial();
    await engine.noteUse({ kind: 'copied', articleId: id('abschlag.md'), text: concern, rank: 3 });
    await engine.noteUse({ kind: 'opened', articleId: id('abschlag.md') });
    const overview = await engine.learnedOverview({ offset: 0, limit: 9 });
    expect(overview).toMatchObject({ verdicts: 0, articles: [{ helpful: 0, implicit: 1 }] });
  });

  it('stores no words of the concern unless allowed, and then masked', async () => {
    const { engine, dataDir, id } = await trial();
    const text = 'Guten Tag, hier Frau Wunderlich, Zählerstand melden';
    await engine.rateArticle({ articleId: id('zaehler.md'), verdict: 'helpful', text });
    expect((await engine.learnedOfArticle(id('zaehler.md')))[0]).not.toHaveProperty('concernWords');
    await engine.changeLearning({ keepConcernWords: true });
    await engine.rateArticle({ articleId: id('zaehler.md'), verdict: 'unhelpful', text });
    const words = (await engine.learnedOfArticle(id('zaehler.md'))).flatMap(
      ({ concernWords }) => concernWords ?? [],
    );
    expect(words).toHaveLength(1);
    expect(words[0]).toContain('Zählerstand melden');
    expect(words[0]).not.toContain('Wunderlich');
    expect(await filesHold(dataDir, 'Wunderlich')).toBe(false);
  });

  it('forgets a customer text for good', async () => {
    const { engine, dataDir, id } = await trial();
    await engine.changeLearning({ keepConcernWords: true });
    const text = 'Unverwechselbares Anliegen mit Zählerstand';
    await engine.rateArticle({ articleId: id('zaehler.md'), verdict: 'helpful', text });
    await engine.rateArticle({ articleId: id('umzug.md'), verdict: 'unhelpful', text });
    await engine.rateArticle({
      articleId: id('umzug.md'),
      verdict: 'helpful',
      text: 'Kündigung in Textform',
    });
    expect(await filesHold(dataDir, 'Unverwechselbares')).toBe(true);
    expect(await engine.forgetConcern(text)).toEqual({ forgotten: 2 });
    expect(await filesHold(dataDir, 'Unverwechselbares')).toBe(false);
    expect(await engine.forgetConcern(text)).toEqual({ forgotten: 0 });
    expect((await engine.learnedOverview({ offset: 0, limit: 9 })).verdicts).toBe(1);
  });

  it('deletes all that was learned for good, and leaves the articles and a store that opens', async () => {
    const { engine, dataDir, open, id } = await trial();
    await engine.changeLearning({ keepConcernWords: true });
    const text = 'Unverwechselbares Anliegen mit Zählerstand';
    await engine.rateArticle({ articleId: id('zaehler.md'), verdict: 'helpful', text });
    await engine.noteGap({ text: 'Unverwechselbares Quittenbrot' });
    await engine.addGoldenCase({ text, articleId: id('zaehler.md') });
    expect(await filesHold(dataDir, 'Unverwechselbares')).toBe(true);
    expect(await engine.eraseLearned()).toEqual({ erased: 3 });
    expect(await filesHold(dataDir, 'Unverwechselbares')).toBe(false);
    expect(await engine.eraseLearned()).toEqual({ erased: 0 });
    expect((await engine.learnedOverview({ offset: 0, limit: 9 })).verdicts).toBe(0);
    expect(await engine.goldenCases()).toEqual([]);
    await engine.close();
    const again = await open();
    expect((await again.engine.listGaps({ offset: 0, limit: 9 })).total).toBe(0);
    expect((await again.engine.listArticles({ offset: 0, limit: 9 })).total).toBe(4);
  });

  it('deletes what is older than the retention, at once when it is set', async () => {
    const { engine, dataDir, open, id } = await trial();
    await engine.changeLearning({ keepConcernWords: true });
    await engine.rateArticle({ articleId: id('umzug.md'), verdict: 'helpful', text: 'Altes Anliegen' });
    const file = join(dataDir, 'old.jsonl');
    await engine.exportLearning(file);
    const [line = ''] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, `${JSON.stringify({ ...JSON.parse(line), id: 'long ago', atMs: 1 })}\n`);
    await engine.importLearning(file);
    expect(await engine.learnedOfArticle(id('umzug.md'))).toHaveLength(2);
    await engine.changeLearning({ retentionDays: 30 });
    expect((await engine.learnedOfArticle(id('umzug.md'))).map((entry) => entry.id)).not.toContain(
      'long ago',
    );
    await engine.close();
    const again = await open();
    expect(again.engine.learningSettings()).toMatchObject({ keepConcernWords: true, retentionDays: 30 });
  });

  it('carries what was learned to another base', async () => {
    const [here, there] = [await trial(), await trial()];
    const articleHere = here.id('zaehler.md');
    await here.engine.rateArticle({ articleId: articleHere, verdict: 'helpful', text: concern });
    const file = join(here.dataDir, 'learned.jsonl');
    expect(await here.engine.exportLearning(file)).toEqual({ outcomes: 1 });
    expect(await here.engine.importLearning(file)).toEqual({ taken: 0, known: 1, unknown: 0, invalid: 0 });
    // The other base was imported from another folder: neither id nor source is known there.
    expect(await there.engine.importLearning(file)).toEqual({ taken: 0, known: 0, unknown: 1, invalid: 0 });
    const moved = (await readFile(file, 'utf8')).replaceAll(here.folder, there.folder);
    await writeFile(file, `${moved}kein JSON\n`);
    expect(await there.engine.importLearning(file)).toEqual({ taken: 1, known: 0, unknown: 0, invalid: 1 });
    expect((await first(there.engine)).articleId).toBe(there.id('zaehler.md'));
    await writeFile(file, 'kein JSON\n');
    await expect(there.engine.importLearning(file)).rejects.toMatchObject({ code: 'LEARNING_INVALID' });
  });

  it('keeps the general record after a change of model and learns anew', async () => {
    const { engine, open, id } = await trial();
    await engine.rateArticle({ articleId: id('zaehler.md'), verdict: 'helpful', text: concern });
    await engine.close();
    const { engine: changed } = await open('other');
    await changed.modelReady();
    await changed.resumed();
    expect((await changed.learnedOverview({ offset: 0, limit: 9 })).verdicts).toBe(1);
    expect((await first(changed)).articleId).toBe(id('zaehler.md'));
  });
});

async function filesHold(folder: string, words: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(words)) return true;
  }
  return false;
}

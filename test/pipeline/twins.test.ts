// Twins through the whole engine: found with what they contradict, decided on, taken back, known again at the next start.
// What makes a twin has its own tests.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../main/engine/engine';
import { writeFiles } from './importTrial';
import { base, call, openFilled, openReview } from './reviewTrial';

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
    // Nobody has checked what it says.
    const { keeping } = await engine.openArticle(pair!.right.articleId);
    expect(keeping?.checkedAtMs).toBeUndefined();
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

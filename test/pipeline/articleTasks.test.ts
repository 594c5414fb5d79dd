// What agents report of articles: kept masked, settled, forgotten with the customer text.
// The engine over the real store; masking has its own tests.
import { describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import { call, onDisk, openFilled, openReview } from './reviewTrial';

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

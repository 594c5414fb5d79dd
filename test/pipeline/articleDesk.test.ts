// Articles as knowledge managers change them, through the engine over the real store: edits, states, versions, sources.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { ask, fakeModel, knowledgeFolder, openTrial } from './engineTrial';

const never = new AbortController().signal;
const everySource = { search: '', sort: 'name', offset: 0, limit: 100 } as const;

async function importedBase() {
  const folder = await knowledgeFolder();
  const { embedder, asked } = fakeModel('model-a');
  const { engine } = await openTrial(await temporaryFolder(), { configured: async () => embedder });
  await engine.modelReady();
  await engine.importPaths([folder]);
  const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
  const idOf = (title: string) => articles.find((head) => head.title === title)?.id as ArticleId;
  return { engine, folder, asked, umzug: idOf('Umzug melden'), abschlag: idOf('Abschlag') };
}

const calls = ({ workspace }: Engine) => ({
  edit: (articleId: ArticleId) => workspace.editArticle({ articleId }, never),
  save: (edit: Partial<Parameters<Engine['workspace']['saveArticle']>[0]>) =>
    workspace.saveArticle({ title: 'T', markdown: '', keeping: {}, ...edit }, never),
  keep: (articleIds: ArticleId[], change: object) => workspace.changeKeeping({ articleIds, change }, never),
  master: (articleId: ArticleId, master: 'here' | 'source') =>
    workspace.chooseMaster({ articleId, master }, never),
  history: (articleId: ArticleId) => workspace.articleHistory({ articleId }, never),
  restore: (articleId: ArticleId, versionId: string) =>
    workspace.restoreVersion({ articleId, versionId }, never),
});

describe('an edit', () => {
  it('waits until the article is detached, then embeds only the passages that changed', async () => {
    const { engine, asked, umzug } = await importedBase();
    const { edit, save, master } = calls(engine);
    const { article, markdown } = await edit(umzug);
    const change = { articleId: umzug, title: article.title, expectedHash: article.contentHash };
    await expect(save({ ...change, markdown })).rejects.toMatchObject({ code: 'ARTICLE_OF_SOURCE' });
    await master(umzug, 'here');
    const before = asked.passages;
    const saved = await save({
      ...change,
      markdown: `${markdown}\n## Nachtrag\n\nDie Seriennummer des Wechselrichters gehört dazu.\n`,
    });
    expect(saved.embeddedChunks).toBe(asked.passages - before);
    expect(saved.embeddedChunks).toBeGreaterThan(0);
    expect(saved.keptChunks).toBeGreaterThan(0);
    const answer = await ask(engine, 'seriennummer wechselrichter');
    expect(answer.kind === 'cards' && answer.cards[0]?.articleId).toBe(umzug);
    // What was kept is what embedding it again would give.
    const again = await save({
      articleId: umzug,
      title: article.title,
      markdown: (await edit(umzug)).markdown,
    });
    expect(again.embeddedChunks).toBe(0);
  });

  it('refuses to replace what another has changed meanwhile', async () => {
    const { engine, umzug } = await importedBase();
    const { edit, save, master } = calls(engine);
    await master(umzug, 'here');
    const { article } = await edit(umzug);
    const mine = { articleId: umzug, title: 'Umzug', expectedHash: article.contentHash };
    await save({ ...mine, markdown: 'Die eine Fassung.' });
    await expect(save({ ...mine, markdown: 'Die andere Fassung.' })).rejects.toMatchObject({
      code: 'ARTICLE_CHANGED',
    });
    expect((await edit(umzug)).markdown).toBe('Die eine Fassung.\n');
  });

  it('makes a new article that agents find once it is no longer in progress', async () => {
    const { engine } = await importedBase();
    const { save, keep, edit } = calls(engine);
    const text = 'Für die Photovoltaik auf dem Balkon genügt die Anmeldung im Register.';
    const { articleId } = await save({ title: 'Balkonkraftwerk anmelden', markdown: text });
    const found = async () => {
      const answer = await ask(engine, 'photovoltaik balkon register');
      return answer.kind === 'cards' && answer.cards.some((card) => card.articleId === articleId);
    };
    expect((await edit(articleId)).keeping).toMatchObject({ state: 'workInProgress', master: 'here' });
    expect(await found()).toBe(false);
    expect(await keep([articleId], { state: 'notValidated', owner: ' Wissensteam ' })).toEqual({
      changed: 1,
    });
    expect(await found()).toBe(true);
    expect((await edit(articleId)).keeping.owner).toBe('Wissensteam');
  });

  it('previews what the Markdown would become and stores nothing', async () => {
    const { engine } = await importedBase();
    const preview = await engine.workspace.previewArticle(
      { title: 'Probe', markdown: '## Lösung\n\n- **Eins**\n- Zwei\n\n<script>alert(1)</script>' },
      never,
    );
    expect(preview.blocks.map(({ kind }) => kind)).toEqual(['heading', 'listItem', 'listItem']);
    expect(preview.text).not.toContain('alert');
    await expect(
      engine.workspace.previewArticle({ title: 'Leer', markdown: ' ' }, never),
    ).rejects.toMatchObject({ code: 'SOURCE_EMPTY' });
    expect(engine.status().articles).toBe(7);
  });
});

describe('a source and an edit of its article', () => {
  it('leaves the edit alone, shows what the source says by now, and can take it back', async () => {
    const { engine, folder, abschlag } = await importedBase();
    const { edit, save, master } = calls(engine);
    await master(abschlag, 'here');
    await save({ articleId: abschlag, title: 'Abschlag', markdown: 'Hier geschrieben.' });
    const edited = await edit(abschlag);
    expect(edited).toMatchObject({ conflict: null, keeping: { dated: true } });
    const file = join(folder, 'rechnung', 'abschlag.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace('unter Zahlungen', 'unter Verträge'));
    await engine.importPaths([folder]);
    const { markdown, conflict } = await edit(abschlag);
    expect(markdown).toBe('Hier geschrieben.\n');
    expect(conflict?.source).toContain('unter Verträge');
    expect(conflict).toMatchObject({ title: 'Abschlag', keeping: { state: 'validated' } });
    await master(abschlag, 'source');
    const taken = await edit(abschlag);
    expect(taken.markdown).toContain('unter Verträge');
    expect(taken).toMatchObject({ conflict: null, keeping: { master: 'source' } });
    // From now on its time is that of the file again, which says nothing of its age.
    expect(taken.keeping).not.toHaveProperty('dated');
  });

  it('asks once which of both is to stand, and again when the source changes again', async () => {
    const { engine, folder, abschlag } = await importedBase();
    const { edit, save, master } = calls(engine);
    await master(abschlag, 'here');
    await save({ articleId: abschlag, title: 'Abschlag', markdown: 'Hier geschrieben.' });
    const file = join(folder, 'rechnung', 'abschlag.html');
    const text = await readFile(file, 'utf8');
    const fate = async () => {
      const { entries } = await engine.workspace.listLedger({ ...everySource, search: 'abschlag' }, never);
      return entries.map(({ outcome, code, conflicts }) => [outcome, code, conflicts?.length]);
    };
    const change = async (words: string) => {
      await writeFile(file, text.replace('unter Zahlungen', words));
      await engine.importPaths([folder]);
    };
    const due = async () =>
      (await engine.workspace.staleArticles({}, never)).map(({ article, reasons }) => [
        article.articleId,
        reasons.map(({ kind }) => kind),
      ]);
    expect(await due()).toEqual([]);
    await change('unter Verträge');
    expect(await due()).toEqual([[abschlag, ['sourceChanged']]]);
    expect(await fate()).toEqual([['skipped', 'SOURCE_DETACHED', 1]]);
    await master(abschlag, 'here');
    expect((await edit(abschlag)).conflict).toBeNull();
    expect(await due()).toEqual([]);
    for (let again = 0; again < 2; again++) {
      expect(await fate()).toEqual([['unchanged', undefined, undefined]]);
      expect((await engine.importPaths([folder])).failures).toEqual([]);
      expect((await edit(abschlag)).conflict).toBeNull();
    }
    await change('unter Rechnungen');
    expect((await edit(abschlag)).conflict?.source).toContain('unter Rechnungen');
    expect((await edit(abschlag)).markdown).toBe('Hier geschrieben.\n');
  });

  it('shows what the file says of how its article is kept, and when the file changed', async () => {
    const { engine, folder } = await importedBase();
    const { edit, save, master } = calls(engine);
    const file = join(folder, 'bonus.md');
    await writeFile(file, '# Bonus\n\nLäuft.');
    await engine.importPaths([folder]);
    const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
    const bonus = articles.find(({ title }) => title === 'Bonus')!.id;
    await master(bonus, 'here');
    await save({ articleId: bonus, title: 'Bonus', markdown: 'Läuft hier.' });
    const since = Date.now() - 60_000;
    await writeFile(
      file,
      '---\nstand: 2020-01-01\nstate: archived\nscope: Gas\n---\n\n# Treuebonus\n\nLäuft.',
    );
    await engine.importPaths([folder]);
    const { conflict, keeping } = await edit(bonus);
    expect(conflict).toMatchObject({ title: 'Treuebonus', keeping: { state: 'archived', scope: ['gas'] } });
    expect(conflict!.changedAtMs).toBeGreaterThan(since);
    expect(keeping).toMatchObject({ state: 'validated', scope: [] });
  });

  it('is told of its copies, which stay out with the words that it had before', async () => {
    const { engine, folder, abschlag } = await importedBase();
    const { save, master } = calls(engine);
    const file = join(folder, 'rechnung', 'abschlag.html');
    await copyFile(file, join(folder, 'rechnung', 'kopie.html'));
    await engine.importPaths([folder]);
    const copy = async () =>
      (await engine.workspace.listLedger({ ...everySource, outcome: 'duplicate' }, never)).entries.map(
        ({ twin }) => twin,
      );
    await master(abschlag, 'here');
    expect(await copy()).toEqual([expect.not.objectContaining({ edited: true })]);
    await save({ articleId: abschlag, title: 'Abschlag', markdown: 'Hier geschrieben.' });
    expect(await copy()).toMatchObject([{ articleId: abschlag, edited: true }]);
    expect(engine.status().articles).toBe(7);
  });

  it('cannot go back to a source that is not there', async () => {
    const { engine } = await importedBase();
    const { articleId } = await calls(engine).save({ title: 'Neu', markdown: 'Text.' });
    await expect(calls(engine).master(articleId, 'source')).rejects.toMatchObject({ code: 'SOURCE_MISSING' });
    expect((await calls(engine).edit(articleId)).keeping.master).toBe('here');
  });
});

describe('the history of an article', () => {
  it('names every version, shows it beside the present one, and brings it back', async () => {
    const { engine, umzug } = await importedBase();
    const { edit, save, keep, master, history, restore } = calls(engine);
    const first = await edit(umzug);
    await master(umzug, 'here');
    await save({ articleId: umzug, title: 'Umzug neu', markdown: 'Ganz anders.' });
    await keep([umzug], { state: 'archived' });
    const versions = await history(umzug);
    expect(versions.map(({ cause, title, present }) => ({ cause, title, present }))).toEqual([
      { cause: 'keeping', title: 'Umzug neu', present: true },
      { cause: 'edit', title: 'Umzug neu', present: false },
      { cause: 'keeping', title: 'Umzug melden', present: false },
      { cause: 'import', title: 'Umzug melden', present: false },
    ]);
    const oldest = versions.at(-1)?.id as string;
    const laid = await engine.workspace.articleVersion({ articleId: umzug, versionId: oldest }, never);
    expect(laid).toMatchObject({ version: first.markdown, present: 'Ganz anders.\n', title: 'Umzug melden' });
    await restore(umzug, oldest);
    expect(await edit(umzug)).toMatchObject({
      markdown: first.markdown,
      article: { title: 'Umzug melden' },
      keeping: { state: 'archived', master: 'here' },
    });
    expect((await history(umzug))[0]).toMatchObject({ cause: 'restore', present: true });
    await expect(restore(umzug, '999')).rejects.toMatchObject({ code: 'VERSION_MISSING' });
  });

  it('brings the keeping back where only that was changed', async () => {
    const { engine, umzug } = await importedBase();
    const { keep, history, restore, edit } = calls(engine);
    await keep([umzug], { state: 'archived', validUntilMs: 5 });
    const oldest = (await history(umzug)).at(-1)?.id as string;
    const laid = await engine.workspace.articleVersion({ articleId: umzug, versionId: oldest }, never);
    expect(laid.keeping).toMatchObject({ state: 'validated' });
    await restore(umzug, oldest);
    expect((await edit(umzug)).keeping).toMatchObject({ state: 'validated', master: 'source' });
    expect((await edit(umzug)).keeping.validUntilMs).toBeUndefined();
  });
});

describe('what an installation serves', () => {
  it('is chosen by its owner and holds at once', async () => {
    const { engine, abschlag } = await importedBase();
    await calls(engine).keep([abschlag], { scope: ['Gas'] });
    const finds = async () =>
      JSON.stringify(await ask(engine, 'abschlag senken portal zahlungen')).includes(abschlag);
    expect(await finds()).toBe(true);
    expect(await engine.workspace.changeServing({ scope: [' Strom', 'strom'] }, never)).toEqual({
      scope: ['strom'],
    });
    expect(await finds()).toBe(false);
    expect(await engine.workspace.readServing({}, never)).toEqual({
      settings: { scope: ['strom'] },
      known: [{ name: 'gas', articles: 1 }],
    });
    await engine.workspace.changeServing({ scope: ['gas'] }, never);
    expect(await finds()).toBe(true);
  });
});

describe('how articles are kept', () => {
  it('pairs two languages from both sides', async () => {
    const { engine, umzug, abschlag } = await importedBase();
    const { keep, edit } = calls(engine);
    const partnerOf = async (id: ArticleId) => (await edit(id)).keeping.counterpart;
    await keep([umzug], { counterpart: abschlag });
    expect(await partnerOf(abschlag)).toBe(umzug);
    await keep([abschlag], { counterpart: null });
    expect(await partnerOf(umzug)).toBeUndefined();
  });

  it('changes nothing where one of the articles is missing', async () => {
    const { engine, umzug } = await importedBase();
    const { keep, edit } = calls(engine);
    await expect(keep([umzug, 'fort' as ArticleId], { state: 'archived' })).rejects.toMatchObject({
      code: 'ARTICLE_MISSING',
    });
    expect((await edit(umzug)).keeping.state).toBe('validated');
  });

  it('lists articles by search, state and language, with counts', async () => {
    const { engine, umzug } = await importedBase();
    await calls(engine).keep([umzug], { state: 'archived', owner: 'Frau Beispiel' });
    const find = (input: object) =>
      engine.workspace.findArticles({ search: '', sort: 'title', offset: 0, limit: 200, ...input }, never);
    const all = await find({});
    expect(all).toMatchObject({ total: 7, counts: { validated: 6, archived: 1 } });
    expect(all.articles.map(({ title }) => title).slice(0, 2)).toEqual(['Abschlag', 'Mahnung erhalten']);
    expect((await find({ search: 'beispiel FRAU' })).articles.map(({ id }) => id)).toEqual([umzug]);
    expect((await find({ state: 'archived' })).total).toBe(1);
    expect((await find({ language: 'en' })).total).toBe(1);
    expect((await find({ offset: 5 })).articles).toHaveLength(2);
  });
});

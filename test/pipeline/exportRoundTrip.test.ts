// The whole base as files and back: an empty base that takes the export is the same base, ids and keeping included.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Article, Inline } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { linkedSources, plainSource } from '../../knowledge/vocabulary/linkedSource';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, knowledgeFolder, openTrial } from './engineTrial';

const sample = join(import.meta.dirname, '..', '..', 'knowledge', 'sample');
const never = new AbortController().signal;

async function emptyBase(): Promise<Engine> {
  const { embedder } = fakeModel('model-a');
  const { engine } = await openTrial(await temporaryFolder(), { configured: async () => embedder });
  await engine.modelReady();
  return engine;
}

async function articlesOf(engine: Engine): Promise<readonly Article[]> {
  const { articles } = await engine.listArticles({ offset: 0, limit: 1000 });
  const whole = await Promise.all(articles.map(({ id }) => engine.openArticle(id)));
  return [...whole].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** With the articles that links lead to in the place of addresses: these are others in an export. */
function withTargets(articles: readonly Article[]): readonly Article[] {
  const idOf = new Map(articles.map(({ id, source }) => [plainSource(source), id]));
  const targeted = (inline: Inline, source: string): Inline => {
    const targets = inline.kind === 'link' ? linkedSources(inline.href, source) : [];
    const target = targets.map((each) => idOf.get(each)).find((id) => id !== undefined);
    return target ? { ...inline, kind: 'link', href: target } : inline;
  };
  return articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block) => ({
      ...block,
      inlines: block.inlines.map((inline) => targeted(inline, article.source)),
    })),
  }));
}

/** All of an article that does not say where and when it was imported. */
const said = ({ id, title, text, blocks, language, keeping, changedAtMs }: Article) => ({
  ...{ id, title, text, blocks, language, changedAtMs },
  ...{
    keeping: keeping ?? { state: 'validated', audience: 'internal', scope: [], tags: [], master: 'source' },
  },
});

const exportTo = (engine: Engine, token: string, kind: 'markdown' | 'jsonl') =>
  engine.workspace.exportBase({ token, kind }, never);

/** An article that shows a picture of 200 × 100. */
async function pictureFolder(): Promise<string> {
  const folder = await temporaryFolder();
  const create = { width: 200, height: 100, channels: 3, background: '#3366aa' } as const;
  await writeFile(join(folder, 'plan.png'), await sharp({ create }).png().toBuffer());
  await writeFile(
    join(folder, 'plan.md'),
    '# Plan\n\nSo sieht er aus:\n\n![Der Plan](plan.png)\n\nDanach weiter.',
  );
  return folder;
}

/** The sample, with a picture and everything that can be said of an article's keeping. */
async function keptSample(): Promise<Engine> {
  const engine = await emptyBase();
  await engine.importPaths([sample, await pictureFolder()]);
  const [first, second, third] = (await articlesOf(engine)).map(({ id }) => id) as ArticleId[];
  const keep = (id: ArticleId, change: object) =>
    engine.workspace.changeKeeping({ articleIds: [id], change }, never);
  await keep(first!, {
    state: 'notValidated',
    audience: 'customer',
    owner: 'Team „Wärme“: Süd',
    tags: ['a, b', '#2'],
  });
  await keep(second!, {
    validFromMs: 1_700_000_000_123,
    validUntilMs: 1_900_000_000_456,
    reviewDueMs: 1_800_000_000_789,
  });
  await keep(third!, { state: 'archived', scope: ['strom', 'gas & wärme'], counterpart: first! });
  await engine.workspace.saveArticle(
    {
      title: '- "Titel": {mit} Zeichen #1',
      markdown: 'Von Hand geschrieben.\n\n| a | b |\n| - | - |\n| 1 | 2 |',
      keeping: {},
    },
    never,
  );
  return engine;
}

describe('an export', () => {
  it.each(['markdown', 'jsonl'] as const)('as %s gives the same base', { timeout: 120_000 }, async (kind) => {
    const engine = await keptSample();
    const before = await articlesOf(engine);
    const place = join(await temporaryFolder(), kind === 'jsonl' ? 'Basis #2, 100 % alt.jsonl' : 'base #1');
    expect(await exportTo(engine, place, kind)).toMatchObject({ articles: before.length });
    const other = await emptyBase();
    expect(await other.importPaths([place])).toMatchObject({ failed: 0, skipped: 0 });
    const after = await articlesOf(other);
    expect(withTargets(after).map(said)).toEqual(withTargets(before).map(said));
    const shown = after.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'image' ? block.asset : [])),
    );
    expect(shown).toHaveLength(1);
    expect(await other.workspace.openAsset({ asset: shown[0]! }, never)).toMatchObject({
      mediaType: 'image/webp',
    });
    // Reading it again changes nothing.
    expect(await other.importPaths([place])).toMatchObject({
      unchanged: kind === 'jsonl' ? 1 : before.length,
    });
    expect((await articlesOf(other)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('writes beside what is there, never over it', async () => {
    const engine = await emptyBase();
    await engine.importPaths([await knowledgeFolder()]);
    const place = await temporaryFolder();
    await writeFile(join(place, 'Umzug-melden.md'), 'meins');
    const { name } = await exportTo(engine, place, 'markdown');
    expect(name).toMatch(/^silbertablett-\d{4}-\d{2}-\d{2}$/);
    expect(await readFile(join(place, 'Umzug-melden.md'), 'utf8')).toBe('meins');
    expect(await readdir(join(place, name))).toContain('Umzug-melden.md');
  });
});

describe('the id in an export', () => {
  it('is not taken from an article that has it already', async () => {
    const engine = await emptyBase();
    const folder = await knowledgeFolder();
    await engine.importPaths([folder]);
    const umzug = (await articlesOf(engine)).find(({ title }) => title === 'Umzug melden')!;
    const foreign = join(await temporaryFolder(), 'fremd');
    await mkdir(foreign);
    const head = (id: string) => `---\ntitle: Fremd\nid: ${id}\n---\n\n`;
    await writeFile(join(foreign, 'a.md'), `${head(umzug.id)}Ein anderer Text unter derselben Kennung.`);
    const claimed = 'abcdefabcdefabcdefab';
    await writeFile(join(foreign, 'b.md'), `${head(claimed)}Die erste Datei bekommt die freie Kennung.`);
    await writeFile(
      join(foreign, 'c.md'),
      `${head(claimed)}Eine zweite Datei bekommt sie nicht noch einmal.`,
    );
    await engine.importPaths([foreign]);
    expect((await engine.openArticle(umzug.id)).text).toBe(umzug.text);
    expect((await engine.openArticle(claimed as ArticleId)).text).toContain('erste Datei');
    expect(engine.status().articles).toBe(10);
    // A file that is gone takes its article along, whatever id it bears.
    await rm(join(foreign, 'b.md'));
    await writeFile(join(foreign, 'b.md'), '# Anders\n\nOhne Kennung.');
    await engine.importPaths([foreign]);
    expect(engine.status().articles).toBe(10);
  });
});

// The sample is demo, test bed and first fit in one: as large, as mixed and as whole as all three need it.
// Reads its files as an import does; asks nothing.
import { extname, join, sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractArticles } from '../../indexer/extract/extractArticles';
import { findSources } from '../../indexer/read/findSources';
import { readSource } from '../../indexer/read/readSource';
import { type EvalConcern, readEvalSet } from '../../main/cli/evalSet';
import { sampleFolder } from '../../main/cli/sampleFolder';

interface SampleArticle {
  readonly source: string;
  readonly words: number;
}

let articles: readonly SampleArticle[] = [];
let concerns: readonly EvalConcern[] = [];
beforeAll(async () => {
  const found = await findSources([sampleFolder()]);
  articles = await Promise.all(
    found
      .filter(({ source }) => !source.endsWith('.jsonl'))
      .map(async (source) => {
        const { articles: read } = await extractArticles(await readSource(source));
        return { source: source.source, words: read[0]?.text.split(/\s+/).length ?? 0 };
      }),
  );
  concerns = (await readEvalSet(sampleFolder())).concerns;
}, 60_000);

const isEnglish = ({ source }: SampleArticle): boolean => source.includes(`${sep}english${sep}`);

describe('the sample’s articles', () => {
  it('are at least 60 in German and 10 in English, of 150 to 800 words', () => {
    expect(articles.filter((article) => !isEnglish(article)).length).toBeGreaterThanOrEqual(60);
    expect(articles.filter(isEnglish).length).toBeGreaterThanOrEqual(10);
    expect(articles.filter(({ words }) => words < 150 || words > 800)).toEqual([]);
  });

  it('come in mixed formats', () => {
    const formats = new Set(articles.map(({ source }) => extname(source)));
    expect([...formats].sort()).toEqual(['.docx', '.html', '.md', '.pdf', '.txt']);
  });
});

describe('its concerns', () => {
  it('are at least 150, on the phone, in chats and in mails, and 25 that no article answers', () => {
    expect(concerns.length).toBeGreaterThanOrEqual(150);
    expect(new Set(concerns.map(({ channel }) => channel))).toEqual(new Set(['call', 'chat', 'mail']));
    expect(concerns.filter(({ gold }) => gold.size === 0).length).toBeGreaterThanOrEqual(25);
    expect(new Set(concerns.map(({ id }) => id)).size).toBe(concerns.length);
  });

  it('name articles that are there, and leave none without a concern', () => {
    const asked = new Set(concerns.flatMap(({ gold }) => [...gold]));
    const there = new Set(articles.map(({ source }) => join(source)));
    expect([...asked].filter((source) => !there.has(join(source)))).toEqual([]);
    expect([...there].filter((source) => !asked.has(source))).toEqual([]);
  });
});

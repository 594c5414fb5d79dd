// How the review's work grows with the base: made-up articles put straight into a store, surveyed, laid out as a map.
// Vectors are drawn around topics; says nothing about quality.
import { randomUUID } from 'node:crypto';
import { seededRandom } from '../../../knowledge/arithmetic/seededRandom';
import type { ArticleCommit, ArticleHead } from '../../../knowledge/ports';
import { articleId, chunkId } from '../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../engine/compose';
import type { EngineOptions } from '../../engine/engine';
import { ArticleSurvey } from '../../engine/workspace/review/articleSurvey';
import { articleVectors } from '../../engine/workspace/review/articleVectors';
import { centredRows } from '../../engine/workspace/review/centredRows';
import { withParts } from '../openParts';
import { printLine } from '../output';

const chunksEach = 2;
const wordsEach = 220;
const topics = 40;
/** One article in this many is a copy with every eighth word changed. */
const copyEvery = 50;
const commitSize = 200;

export async function measureScale(size: number, options: EngineOptions): Promise<void> {
  await withParts(options, async (parts) => {
    await fill(parts, size);
    const survey = new ArticleSurvey(parts);
    const first = await timed(() => survey.refresh());
    const pairs = survey.pairs.length;
    await fill(parts, 10, 'later');
    const again = await timed(() => survey.refresh());
    const heads: ArticleHead[] = [];
    for await (const head of parts.store.listArticles()) heads.push(head);
    const map = await timed(async () => {
      const { rows, dim } = await centredRows(heads, await articleVectors(parts.store));
      await parts.plane.project(rows, dim);
    });
    printLine(
      `${size} articles: survey ${first.text}, ${pairs} pairs; 10 more ${again.text}; map ${map.text}; ` +
        `memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
    );
  });
}

/** `held`: the longest that the thread did nothing else · `processor`: seconds of all threads together. */
async function timed(work: () => Promise<void>): Promise<{ readonly text: string }> {
  const startMs = performance.now();
  const used = process.cpuUsage();
  let last = startMs;
  let held = 0;
  const beat = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - last - beatMs);
    last = now;
  }, beatMs);
  await work();
  clearInterval(beat);
  const { user, system } = process.cpuUsage(used);
  const processor = ((user + system) / 1e6).toFixed(1);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  return { text: `${seconds} s (processor ${processor} s, held ${held.toFixed(0)} ms)` };
}

const beatMs = 2;

async function fill(parts: EngineParts, size: number, name = 'made'): Promise<void> {
  const { embedder, fingerprint } = parts.seat.answering!;
  const random = seededRandom(size);
  const centres = Array.from({ length: topics }, () => draw(embedder.dimensions, random));
  const words = Array.from({ length: 8_000 }, (_, at) => `wort${at.toString(36)}`);
  let copied = '';
  let commits: ArticleCommit[] = [];
  for (let at = 0; at < size; at++) {
    const fresh = Array.from(
      { length: wordsEach },
      () => words[Math.floor(random() ** 2 * words.length)]!,
    ).join(' ');
    const isCopy = at % copyEvery === copyEvery - 1;
    const text = isCopy ? reworded(copied, words, random) : fresh;
    copied = text;
    const topic = centres[at % topics]!;
    commits.push(commitOf({ at: `${name}-${at}`, text, fingerprint, vector: () => near(topic, random) }));
    if (commits.length < commitSize && at < size - 1) continue;
    await parts.store.commit(commits);
    commits = [];
  }
}

interface Made {
  readonly at: string;
  readonly text: string;
  readonly fingerprint: string;
  readonly vector: () => Float32Array;
}

function commitOf({ at, text, fingerprint, vector }: Made): ArticleCommit {
  const id = articleId(at);
  const article = {
    ...{ id, title: `Artikel ${at}`, text, blocks: [], language: 'de' as const, source: `made/${at}.md` },
    ...{ contentHash: randomUUID(), changedAtMs: 0, importedAtMs: 0 },
  };
  const length = Math.floor(text.length / chunksEach);
  const chunks = Array.from({ length: chunksEach }, (_, ordinal) => {
    const place = { start: ordinal * length, end: (ordinal + 1) * length };
    const own = vector();
    return {
      ...{
        id: chunkId(id, ordinal),
        articleId: id,
        ordinal,
        ...place,
        text: text.slice(place.start, place.end),
      },
      ...{ headingPath: [], language: 'de' as const, sentences: [place], terms: '', fingerprint },
      ...{ vector: own, sentenceVectors: own },
    };
  });
  return { article, chunks };
}

function reworded(text: string, words: readonly string[], random: () => number): string {
  return text
    .split(' ')
    .map((word) => (random() < 0.04 ? words[Math.floor(random() * words.length)]! : word))
    .join(' ');
}

function near(centre: Float32Array, random: () => number): Float32Array {
  const noise = draw(centre.length, random);
  return unit(centre.map((value, n) => value + 0.5 * noise[n]!));
}

function draw(dim: number, random: () => number): Float32Array {
  return unit(Float32Array.from({ length: dim }, () => random() + random() + random() - 1.5));
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

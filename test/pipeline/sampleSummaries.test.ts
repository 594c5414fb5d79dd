// Every summary that a concern of the sample gets can be read by itself: no heading, question or half sentence is left alone.
// The engine is whole, its model a fake; which sentences are best has its own tests.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from './engineTrial';

const sample = 'knowledge/sample';

async function openSample(): Promise<Engine> {
  const { engine } = await openTrial(await temporaryFolder(), {
    configured: async () => fakeModel('m').embedder,
  });
  await engine.modelReady();
  await engine.importPaths([sample]);
  return engine;
}

/** Headings by article, as they would stand in a summary: with the full stop that a line without one gets. */
function headingsIn(engine: Engine): (id: ArticleId) => Promise<readonly string[]> {
  const known = new Map<ArticleId, Promise<readonly string[]>>();
  const read = async (id: ArticleId) => {
    const { text, blocks } = await engine.openArticle(id);
    const headings = blocks.filter(({ kind }) => kind === 'heading');
    return headings.map(({ start, end }) => text.slice(start, end).replace(/[.!?:]?$/, ''));
  };
  return (id) => {
    const reading = known.get(id) ?? read(id);
    known.set(id, reading);
    return reading;
  };
}

/** With points behind it, or an answer behind its question, a heading is one statement: "Was gebraucht wird: IBAN; Mandat." */
const alone = (heading: string): RegExp =>
  new RegExp(`^${heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[.!]$`);

it('no summary of the sample holds a heading, or ends in a question or in what leads up to a list', async () => {
  const engine = await openSample();
  const headingsOf = headingsIn(engine);
  const lines = (await readFile(`${sample}/concerns.jsonl`, 'utf8')).trim().split('\n');
  let read = 0;
  for (const line of lines) {
    const { text } = JSON.parse(line) as { text: string };
    const answer = await engine.ask({ text, top: 8 });
    for (const { articleId, title, summary } of answer.kind === 'cards' ? answer.cards : answer.weakCards) {
      read += 1;
      const named = `${title}: ${summary}`;
      expect(summary, named).not.toMatch(/[?:,;|]["“”»)]?$/);
      const sentences = summary.split(/(?<=[.!?…]["“”»)]?) /);
      for (const heading of await headingsOf(articleId))
        expect(sentences, named).not.toContainEqual(expect.stringMatching(alone(heading)));
    }
  }
  expect(read).toBeGreaterThan(1000);
}, 120_000);

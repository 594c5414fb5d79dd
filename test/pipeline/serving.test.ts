// What the states of articles mean for answers: who is served, who steps back, and that an archive crowds nobody out.
import { describe, expect, it } from 'vitest';
import { type AskPorts, answerConcern } from '../../knowledge/ask/answerConcern';
import { analyseWords } from '../../knowledge/language/analyseWords';
import { articleId, chunkId } from '../../knowledge/vocabulary/ids';
import { importedKeeping, type Keeping } from '../../knowledge/vocabulary/keeping';
import { ExactVectorIndex } from '../fakes/exactVectorIndex';
import { hashEmbedder } from '../fakes/hashEmbedder';
import { MemoryFullText } from '../fakes/memoryFullText';
import { MemoryStore } from '../fakes/memoryStore';

const nowMs = 1_000_000;
const clock = { monotonicMs: () => 0, nowMs: () => nowMs };

interface Kept {
  readonly text: string;
  readonly keeping?: Partial<Keeping>;
  readonly changedAtMs?: number;
  /** Absent: as its key. */
  readonly title?: string;
}

async function baseOf(articles: Readonly<Record<string, Kept>>): Promise<AskPorts> {
  const embedder = hashEmbedder();
  const store = new MemoryStore();
  const vectorIndex = new ExactVectorIndex(embedder.dimensions);
  for (const [name, { text, keeping, changedAtMs = 1, title = name }] of Object.entries(articles)) {
    const id = articleId(name);
    const span = { start: 0, end: text.length };
    const vectors = await embedder.embedPassage({ context: title, sentences: [text] });
    const common = { language: 'de' as const, source: `${title}.md`, contentHash: title };
    const times = { changedAtMs, importedAtMs: 1 };
    const kept = keeping && { keeping: { ...importedKeeping, ...keeping } };
    const article = { ...common, ...times, id, title, text, blocks: [], ...kept };
    const chunk = {
      ...{ id: chunkId(id, 0), articleId: id, ordinal: 0, text, headingPath: [], language: 'de' as const },
      ...{ ...span, sentences: [span], terms: analyseWords(`${title} ${text}`, 'de').join(' ') },
      ...{ ...vectors, fingerprint: embedder.fingerprint },
    };
    await store.commit([{ article, chunks: [chunk] }]);
    vectorIndex.upsert(chunk.id, vectors.vector);
  }
  return { store, vectorIndex, lexicalIndex: new MemoryFullText(store), clock, limits: [], embedder };
}

async function titlesFor(text: string, ports: AskPorts): Promise<readonly string[]> {
  const answer = await answerConcern({ text }, ports, 5);
  return answer.kind === 'cards' ? answer.cards.map(({ title }) => title) : [];
}

const text = 'Der Abschlag wird im Portal gesenkt.';

describe('an answer', () => {
  it('serves what may be served, and nothing else', async () => {
    const ports = await baseOf({
      Gültig: { text, keeping: { validFromMs: nowMs, validUntilMs: nowMs } },
      Importiert: { text },
      Ungeprüft: { text, keeping: { state: 'notValidated' } },
      Entwurf: { text, keeping: { state: 'workInProgress' } },
      Archiv: { text, keeping: { state: 'archived' } },
      Abgelaufen: { text, keeping: { validUntilMs: nowMs - 1 } },
      Künftig: { text, keeping: { validFromMs: nowMs + 1 } },
    });
    const titles = await titlesFor('abschlag senken', ports);
    expect(new Set(titles)).toEqual(new Set(['Gültig', 'Importiert', 'Ungeprüft']));
    expect(titles.at(-1)).toBe('Ungeprüft');
  });

  it('serves the products of this installation', async () => {
    const base = await baseOf({
      Strom: { text, keeping: { scope: ['strom'] } },
      Gas: { text, keeping: { scope: ['gas'] } },
      Alle: { text },
    });
    expect(new Set(await titlesFor('abschlag', { ...base, scope: ['strom'] }))).toEqual(
      new Set(['Strom', 'Alle']),
    );
    expect(await titlesFor('abschlag', base)).toHaveLength(3);
  });

  it('finds what is served behind an archive that says the same', async () => {
    const archived = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [
        `Abschlag senken ${at}`,
        { text, keeping: { state: 'archived' as const } },
      ]),
    );
    const ports = await baseOf({ ...archived, Portal: { text: 'Der Abschlag und vieles mehr im Portal.' } });
    expect(await titlesFor('abschlag senken', ports)).toEqual(['Portal']);
  });

  it('lets an overdue article keep its rank where it is better, and names what it lost', async () => {
    const ports = await baseOf({
      Abschlag: { text, keeping: { reviewDueMs: nowMs - 1 } },
      Umzug: { text: 'Beim Umzug zieht der Vertrag mit um.' },
    });
    const answer = await answerConcern({ text: 'abschlag senken' }, ports, 3);
    const [first] = answer.kind === 'cards' ? answer.cards : [];
    expect(first).toMatchObject({ title: 'Abschlag', keeping: { reviewDueMs: nowMs - 1 } });
    expect(first?.explanation).toContainEqual({ name: 'review', value: -0.25 });
  });

  it('puts the article that was looked after in front of its equal, and says why', async () => {
    const twoYearsMs = 2 * 365 * 86_400_000;
    const at = nowMs - twoYearsMs;
    const ports = await baseOf({
      alt: { text, title: 'Abschlag', keeping: { dated: true }, changedAtMs: at },
      neu: { text, title: 'Abschlag', keeping: { dated: true }, changedAtMs: nowMs },
      geprüft: { text, title: 'Abschlag', keeping: { dated: true, checkedAtMs: nowMs }, changedAtMs: at },
      datei: { text, title: 'Abschlag', keeping: {}, changedAtMs: at },
    });
    const answer = await answerConcern({ text: 'abschlag senken' }, ports, 4);
    const cards = answer.kind === 'cards' ? answer.cards : [];
    expect(cards.map(({ articleId }) => articleId)).toEqual(['datei', 'geprüft', 'neu', 'alt']);
    const aged = cards.filter(({ explanation }) => explanation.some(({ name }) => name === 'age'));
    expect(aged.map(({ articleId }) => articleId)).toEqual(['alt']);
  });

  it('says nothing rather than showing what may not be shown', async () => {
    const ports = await baseOf({ Abschlag: { text, keeping: { state: 'archived' } } });
    expect(await answerConcern({ text: 'abschlag senken' }, ports, 3)).toMatchObject({
      kind: 'abstained',
      reason: 'nothingFound',
      weakCards: [],
    });
  });
});

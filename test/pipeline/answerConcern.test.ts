// ASK end to end on fakes that pass the port tests: concern in, cards or silence out.
import { describe, expect, it } from 'vitest';
import { type AskPorts, answerConcern } from '../../knowledge/ask/answerConcern';
import { analyseWords } from '../../knowledge/language/analyseWords';
import { articleId, chunkId } from '../../knowledge/vocabulary/ids';
import { ExactVectorIndex } from '../fakes/exactVectorIndex';
import { hashEmbedder } from '../fakes/hashEmbedder';
import { MemoryFullText } from '../fakes/memoryFullText';
import { MemoryStore } from '../fakes/memoryStore';

const texts: Record<string, string> = {
  'Abschlag senken':
    'Der monatliche Abschlag kann jederzeit gesenkt werden. Dafür genügt ein Anruf beim Service.',
  'Zählerstand melden':
    'Der Zählerstand wird online oder per Foto gemeldet. Die Ablesung dauert eine Minute.',
  'Strom beim Umzug mitnehmen': 'Ein Stromvertrag zieht beim Umzug mit um. Nötig ist die neue Adresse.',
};

async function askPorts(withModel: boolean): Promise<AskPorts> {
  const embedder = hashEmbedder();
  const store = new MemoryStore();
  const vectorIndex = new ExactVectorIndex(embedder.dimensions);
  for (const [title, text] of Object.entries(texts)) {
    const id = articleId(title);
    const ids = { id: chunkId(id, 0), articleId: id, ordinal: 0 };
    const span = { start: 0, end: text.length };
    const vectors = await embedder.embedPassage({ context: title, sentences: [text] });
    const common = { title, text, language: 'de' as const, source: `${title}.md`, contentHash: title };
    const article = { ...common, id, blocks: [], changedAtMs: 1, importedAtMs: 1 };
    const terms = analyseWords(`${title} ${text}`, 'de').join(' ');
    const chunk = {
      ...ids,
      ...span,
      text,
      headingPath: [],
      language: 'de' as const,
      sentences: [span],
      terms,
    };
    await store.commit([{ article, chunks: [{ ...chunk, ...vectors, fingerprint: embedder.fingerprint }] }]);
    vectorIndex.upsert(ids.id, vectors.vector);
  }
  const clock = { monotonicMs: () => 0, nowMs: () => 0 };
  const base = { store, vectorIndex, lexicalIndex: new MemoryFullText(store), clock, limits: [] };
  return withModel ? { ...base, embedder } : base;
}

describe('answerConcern', () => {
  it('puts the article first that the concern is about', async () => {
    const answer = await answerConcern({ text: 'abschlag zu hoch, bitte senken' }, await askPorts(true), 3);
    expect(answer.kind).toBe('cards');
    expect(answer.kind === 'cards' && answer.cards[0]?.title).toBe('Abschlag senken');
  });

  it('lets words answer while there is no model, and gives no likelihood', async () => {
    const answer = await answerConcern({ text: 'zählerstand melden' }, await askPorts(false), 3);
    const card = answer.kind === 'cards' ? answer.cards[0] : undefined;
    expect(card?.title).toBe('Zählerstand melden');
    expect(card?.likelihood).toBeUndefined();
  });

  it('hides likelihoods without a calibration of this model, and says so', async () => {
    const answer = await answerConcern({ text: 'umzug' }, await askPorts(true), 3);
    expect(answer.limits).toContain('calibrationStale');
  });

  it.each(['', '   ', '😀🎉', '\u0000\u0001\u0002'])('is silent about %j', async (text) => {
    const answer = await answerConcern({ text }, await askPorts(true), 3);
    expect(answer.kind === 'abstained' && answer.reason).toBe('emptyConcern');
  });

  it('says that a concern of more than 100,000 characters was cut, and answers it', async () => {
    const answer = await answerConcern({ text: 'umzug strom '.repeat(20_000) }, await askPorts(true), 3);
    expect(answer.limits).toContain('concernShortened');
    expect(answer.kind).toBe('cards');
  });

  it('says that the base is empty', async () => {
    const ports = await askPorts(true);
    const answer = await answerConcern({ text: 'umzug' }, { ...ports, store: new MemoryStore() }, 3);
    expect(answer.kind === 'abstained' && answer.reason).toBe('emptyLibrary');
  });

  it('finds nothing where no word occurs and no model helps', async () => {
    const answer = await answerConcern({ text: 'xylophon' }, await askPorts(false), 3);
    expect(answer.kind === 'abstained' && answer.reason).toBe('nothingFound');
  });

  it('fails with CANCELLED when a newer key was pressed', async () => {
    const asked = new AbortController();
    asked.abort();
    const asking = answerConcern({ text: 'umzug' }, await askPorts(true), 3, asked.signal);
    await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

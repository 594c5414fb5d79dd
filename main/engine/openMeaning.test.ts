// Which model and which vectors answer after an opening: the first one, the same one, a changed one.
import { describe, expect, it } from 'vitest';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Embedder } from '../../knowledge/ports';
import { ExactVectorIndex } from '../../test/fakes/exactVectorIndex';
import { hashEmbedder } from '../../test/fakes/hashEmbedder';
import { MemoryStore } from '../../test/fakes/memoryStore';
import { sampleCommit } from '../../test/fakes/sampleCommits';
import { MeaningSeat } from './meaningSeat';
import { type MeaningPorts, openMeaning } from './openMeaning';

const analysis = 'german-1 | chunks-1';

function named(fingerprint: string, closed: string[] = []): Embedder {
  return {
    ...hashEmbedder({ dimensions: 8, fingerprint }),
    close: async () => void closed.push(fingerprint),
  };
}

/** Ports over a store whose articles carry these fingerprints; `opened` notes the indexes. */
async function portsFor(fingerprints: readonly string[], override: Partial<MeaningPorts> = {}) {
  const store = new MemoryStore();
  for (const [at, fingerprint] of fingerprints.entries()) {
    await store.commit([sampleCommit({ id: `a${at}`, chunks: ['Umzug'], fingerprint })]);
  }
  const opened: string[] = [];
  const ports: MeaningPorts = {
    store,
    openEmbedder: async () => named('model-b'),
    openFormerEmbedder: async () => named('model-a'),
    openVectorIndex: async (fingerprint, dimensions) => {
      opened.push(fingerprint);
      return Object.assign(new ExactVectorIndex(dimensions), { save: async () => {}, close: async () => {} });
    },
    fingerprintOf: ({ fingerprint }) => `${fingerprint} | ${analysis}`,
    ...override,
  };
  return { ports, opened, seat: new MeaningSeat() };
}

describe('openMeaning', () => {
  it.each([[[]], [[`model-b | ${analysis}`, `model-b | ${analysis}`]]])(
    'takes the seat at once over vectors %j',
    async (stored) => {
      const { ports, opened, seat } = await portsFor(stored);
      expect(await openMeaning(seat, ports)).toEqual({ changed: false });
      expect(seat.answering).toMatchObject({ fingerprint: `model-b | ${analysis}` });
      expect(seat.changing).toBe(false);
      expect(opened).toHaveLength(1);
    },
  );

  it('lets the former model answer with its vectors after a change', async () => {
    const former = `model-a | ${analysis}`;
    const { ports, opened, seat } = await portsFor([former]);
    expect(await openMeaning(seat, ports)).toEqual({ changed: true });
    expect(seat.answering?.embedder.fingerprint).toBe('model-a');
    expect(seat.importing?.embedder.fingerprint).toBe('model-b');
    expect(opened).toEqual([`model-b | ${analysis}`, former]);
  });

  it('asks the old vectors with the same model where only the analysis changed', async () => {
    const { ports, seat } = await portsFor(['model-b | german-0 | chunks-1'], {
      openFormerEmbedder: async () => {
        throw new Error('must not be asked');
      },
    });
    expect(await openMeaning(seat, ports)).toEqual({ changed: true });
    expect(seat.answering?.embedder).toBe(seat.importing?.embedder);
    expect(seat.answering?.fingerprint).toBe('model-b | german-0 | chunks-1');
  });

  it('chooses among several former models the one of most articles', async () => {
    const { ports, seat } = await portsFor(['x | 1', 'model-a | 1', 'model-a | 1', `model-b | ${analysis}`]);
    await openMeaning(seat, ports);
    expect(seat.answering?.fingerprint).toBe('model-a | 1');
  });

  it.each([
    ['is not known any more', async () => undefined],
    ['cannot be opened', () => Promise.reject(new TablettError('MODEL_MISSING', { tried: 'x' }))],
  ])('leaves the answers to words where the former model %s', async (_case, openFormerEmbedder) => {
    const { ports, seat } = await portsFor(['model-a | 1'], { openFormerEmbedder });
    expect(await openMeaning(seat, ports)).toEqual({ changed: true });
    expect(seat.answering).toBeUndefined();
    expect(seat.importing?.embedder.fingerprint).toBe('model-b');
  });

  it('does without former vectors that cannot be read, and closes their model', async () => {
    const closed: string[] = [];
    const { ports, seat } = await portsFor(['model-a | 1'], {
      openFormerEmbedder: async () => named('model-a', closed),
    });
    const openVectorIndex: MeaningPorts['openVectorIndex'] = async (fingerprint, dimensions) => {
      if (fingerprint === 'model-a | 1')
        throw new TablettError('VECTOR_SIZE', { id: 'a', received: 4, expected: 8 });
      return ports.openVectorIndex(fingerprint, dimensions);
    };
    expect(await openMeaning(seat, { ...ports, openVectorIndex })).toEqual({ changed: true });
    expect(seat.answering).toBeUndefined();
    expect(closed).toEqual(['model-a']);
  });

  it('closes the model whose index cannot be opened', async () => {
    const closed: string[] = [];
    const { ports, seat } = await portsFor([], {
      openEmbedder: async () => named('model-b', closed),
      openVectorIndex: () => Promise.reject(new TablettError('STORE_DAMAGED', { path: '/', reason: 'x' })),
    });
    await expect(openMeaning(seat, ports)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    expect(closed).toEqual(['model-b']);
    expect(seat.importing).toBeUndefined();
  });
});

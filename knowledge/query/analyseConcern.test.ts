// From raw text to a query: spelling by the base's own words, and the language of each word.
import { describe, expect, it } from 'vitest';
import { MemoryFullText } from '../../test/fakes/memoryFullText';
import { MemoryStore } from '../../test/fakes/memoryStore';
import { sampleCommit } from '../../test/fakes/sampleCommits';
import { analyseWords } from '../language/analyseWords';
import { analyseConcern } from './analyseConcern';

const texts = [
  'Den Zählerstand können Sie im Portal übermitteln. Ist er falsch, rufen Sie an.',
  'Passwort vergessen: Link im Portal anfordern. Business Central freigeben.',
  'Abschlagsänderung wegen Umzug melden Sie dem Kundenservice.',
];

async function base(): Promise<MemoryFullText> {
  const store = new MemoryStore();
  const { chunks, ...rest } = sampleCommit({ id: 'a', chunks: texts });
  const spelled = chunks.map((chunk, at) => ({
    ...chunk,
    text: texts[at]!,
    terms: analyseWords(texts[at]!, 'de').join(' '),
  }));
  await store.commit([{ ...rest, chunks: spelled }]);
  return new MemoryFullText(store);
}

const textOf = async (text: string): Promise<string> => analyseConcern({ text }, await base()).query.text;

describe('analyseConcern', () => {
  it.each([
    ['zälerstand falsh?', 'Zählerstand falsch?'],
    ['Zaelerstand übermiteln.', 'Zählerstand übermitteln.'],
    ['basswort vergessn.', 'Passwort vergessen.'],
    ['abschlagsänderugn bei umzgu.', 'Abschlagsänderung bei Umzug.'],
  ])('puts %j right by the words of the base', async (typed, right) => {
    expect(await textOf(typed)).toBe(right);
  });

  it.each([
    'Oma gestorben.',
    'Finanzamt?',
    'KFW BZST.',
    'Stromzählerkasten.',
    'xqzvw.',
    'umzug',
    'E-Mail 10kWh.',
  ])('leaves %j as typed: known, a German word, an abbreviation, or near nothing', async (text) => {
    expect(await textOf(text)).toBe(text);
  });

  it('finishes the word that is being typed, and only the last', async () => {
    expect(await textOf('zählerst')).toBe('Zählerstand');
    expect(await textOf('zählerst ')).toBe('zählerst');
  });

  it('analyses each word in the language in which the base knows it', async () => {
    const { query } = analyseConcern({ text: 'business central abschlagsänderungen' }, await base());
    expect(query.terms).toContain('abschlagsander');
    expect(query.terms).toContain('abschlag');
  });

  it('corrects nothing without a base', () => {
    expect(analyseConcern({ text: 'zälerstand falsh' }).query.text).toBe('zälerstand falsh');
  });

  it('marks the empty and the overlong', () => {
    expect(analyseConcern({ text: ' 🙂 \u0000' }).empty).toBe(true);
    expect(analyseConcern({ text: 'a '.repeat(60_000) }).shortened).toBe(true);
  });
});

// Where a thing said belongs, by its words alone: on with the present concern, back to an earlier one, or to a further one.
import { describe, expect, it } from 'vitest';
import { analyseWords } from '../language/analyseWords';
import { chooseTopic } from './chooseTopic';
import { isChatter } from './filler';
import { type Topic, topicSigns, type Utterance } from './topicSigns';

function said(words: string, changes: Partial<Utterance> = {}): Utterance {
  return {
    ...{ turnId: 't', text: words, language: 'de', terms: new Set(analyseWords(words, 'de')) },
    ...{ meaning: undefined, further: false, other: false, asks: false },
    ...{ opens: false, invited: false, answers: false },
    ...changes,
  };
}
const topic = (...sentences: readonly string[]): Topic => ({ said: sentences.map((words) => said(words)) });

const moving = topic('Umzug Stromvertrag Wohnung');
const billing = topic('Rechnung', 'Rechnung', 'Rechnung', 'Rechnung');
/** Of the words of the move it has one; the others nobody has said yet. */
const mixed = 'Umzug Heizung Keller Dach Garage';

describe('chooseTopic', () => {
  it('begins with what is said first', () => {
    expect(chooseTopic(said('Rechnung'), [], undefined)).toBeUndefined();
  });

  it('goes on with the present concern where nothing speaks against it', () => {
    expect(chooseTopic(said('Rechnung Betrag'), [moving, billing], billing)).toBe(billing);
  });

  it('begins another where somebody says that it is something else', () => {
    expect(chooseTopic(said('Rechnung', { other: true }), [moving, billing], billing)).toBeUndefined();
  });

  it('returns to an earlier one that shares some words, unless something further was announced', () => {
    const returning = said(mixed, { opens: true, asks: true });
    expect(chooseTopic(returning, [moving, billing], billing)).toBe(moving);
    for (const announced of ['further', 'other', 'invited'] as const)
      expect(chooseTopic({ ...returning, [announced]: true }, [moving, billing], billing)).toBeUndefined();
  });

  it('returns to an earlier one that shares all words, however it was announced', () => {
    const returning = said('Umzug Wohnung', { other: true });
    expect(chooseTopic(returning, [moving, billing], billing)).toBe(moving);
  });
});

describe('topicSigns', () => {
  it('takes words that name something for fresh, and not those that any concern comes with', () => {
    const fresh = (words: string) => topicSigns(said(words), billing, []).fresh;
    expect(fresh('Rechnung')).toBe(0);
    expect(fresh('Euro Woche Formular')).toBe(0);
    expect(fresh('Photovoltaik')).toBeGreaterThan(0);
  });
});

describe('isChatter', () => {
  it('is agreeing and leaving, and never a question', () => {
    expect(isChatter('Danke, tschüss', 'de')).toBe(true);
    expect(isChatter('Problem?', 'de')).toBe(false);
    expect(isChatter('Danke für die Rechnung', 'de')).toBe(false);
  });
});

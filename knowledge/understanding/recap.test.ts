import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFacts } from './findFacts';
import { pickChips } from './pickChips';
import { recapSentence } from './recapSentence';
import { handOverText, recapText } from './recapText';
import type { BaseWords } from './topicWords';

const words = ['strom', 'zahlerstand', 'abschlag', 'rechnung', 'adress', 'portal', 'meter', 'read'];
const base: BaseWords = { chunkCount: 200, chunkFrequency: (term) => (words.includes(term) ? 10 : 0) };
const day = '2026-11-22';
const chipsOf = (text: string, language: 'de' | 'en' = 'de') =>
  pickChips(text, findFacts(text, day), language, base).map(({ label }) => label);

describe('the recap', () => {
  it('keeps the key words of a note', () => {
    const note = 'kundin zieht um 1.3., will strom mitnehmen, zählerstand?';
    expect(recapSentence(note, 'de', base)).toBe('Kundin zieht um 1.3., will strom mitnehmen, zählerstand?');
  });

  it('leaves salutation and small talk out', () => {
    const mail =
      'Guten Tag,\n\nich hoffe, es geht Ihnen gut. Ich möchte meinen Abschlag senken.\n\nMit freundlichen Grüßen\nAnna Berg';
    expect(recapSentence(mail, 'de', base)).toBe('Ich möchte meinen Abschlag senken.');
  });

  it('of a long text is the sentence that carries the wish', () => {
    const story =
      'Letzte Woche war ich lange bei meiner Schwester am Meer, es war herrlich und das Wetter blieb schön. '.repeat(
        3,
      );
    const said = recapSentence(
      `${story}Können Sie mir die Rechnung noch einmal schicken? Der Hund ist auch wieder gesund.`,
      'de',
      base,
    );
    expect(said).toBe('Können Sie mir die Rechnung noch einmal schicken?');
  });

  it('is neither a subject line, nor a wish to be called back, nor one that takes itself back', () => {
    const filler =
      'Wir wohnen seit vielen Jahren in der Ahornstraße und waren bis jetzt mit allem sehr gut bedient.';
    const recap = (...sentences: string[]) => recapSentence(sentences.join(' '), 'de', base);
    expect(recap('Rechnung, Zählerstand und Abschlag\n\n', filler, 'Bitte ändern Sie meine Adresse.')).toBe(
      'Bitte ändern Sie meine Adresse.',
    );
    expect(
      recap(filler, 'Kann ich den Abschlag senken?', 'Bitte rufen Sie mich wegen der Rechnung zurück.'),
    ).toBe('Kann ich den Abschlag senken?');
    expect(
      recap(
        filler,
        'Ich will mich über die Rechnung gar nicht beschweren.',
        'Stimmt der Zählerstand auf der Rechnung?',
      ),
    ).toBe('Stimmt der Zählerstand auf der Rechnung?');
  });

  it('begins with the matter, not with what a turn begins with', () => {
    expect(recapSentence('ok und was zahl ich für strom', 'de', base)).toBe('Was zahl ich für strom');
    expect(recapSentence('Gut, und wie lange dauert es?', 'de', base)).toBe('Wie lange dauert es?');
    expect(recapSentence('ja', 'de', base)).toBe('Ja');
  });

  it('with facts is a short block in the language of the interface', () => {
    const text = 'Frau Petra Lohmann, KdNr. 4711220, Umzug übermorgen';
    const facts = findFacts(text, day);
    expect(recapText('Umzug.', facts, 'de')).toBe(
      'Umzug.\nName: Petra Lohmann\nKundennummer: 4711220\nDatum: 24. November 2026 (übermorgen)',
    );
    expect(recapText('Umzug.', facts, 'en')).toContain('Customer number: 4711220');
  });
});

describe('chips', () => {
  it("are a concern's parts in the agent's order", () => {
    expect(chipsOf('kundin zieht um 1.3., will strom mitnehmen, zählerstand?')).toEqual([
      ...['Umzug', '1. März', 'Strom mitnehmen', 'Zählerstand'],
    ]);
  });

  it('keep a noun and its trouble together', () => {
    expect(chipsOf('abschlag zu hoch, neue adresse')).toEqual([
      'Abschlag zu hoch',
      'Neue adresse'.replace('a', 'A'),
    ]);
  });

  it('do it in English as well', () => {
    expect(chipsOf('moving out on March 5th, meter reading?', 'en')).toEqual([
      'Moving out',
      '5 March',
      'Meter reading',
    ]);
  });

  it('name no verbs, empty nouns and adverbs of what is said in whole sentences', () => {
    expect(
      chipsOf(
        'Ich rufe an, mein Anliegen: Der Abschlag ist mir ehrlich gesagt zu hoch, ich will statt 120 Euro weniger zahlen.',
      ),
    ).toEqual(['Abschlag zu hoch', '120 Euro']);
    expect(chipsOf('was zahl ich für strom, rechnung bezahlen')).toEqual(['Strom', 'Rechnung bezahlen']);
    expect(chipsOf('can I pay the meter reading, it works well', 'en')).toEqual(['Meter reading']);
  });

  it('say roughly what was said roughly, and nothing of the history below', () => {
    expect(chipsOf('vor 4 monaten umgezogen, rechnung falsch')).toEqual([
      'Vor 4 monaten',
      'Umzug',
      'Rechnung falsch',
    ]);
    const quoted =
      '\n\nAm 12.11.2026 um 09:14 schrieb Kundenservice:\n> Ihr Abschlag beträgt ab dem 01.12.2026 198 Euro.\n';
    expect(chipsOf(`Bitte den Abschlag zum 1. März senken.${quoted}`)).not.toContain('198 Euro');
  });

  it('leave details of persons to the facts', () => {
    expect(chipsOf('Petra Lohmann, KdNr. 4711220, Rechnung falsch')).toEqual(['Rechnung falsch']);
  });
});

describe('a hand-over text', () => {
  it('says what is wanted, what was shown and tried, and why', () => {
    const text = handOverText(
      {
        sentence: 'Abschlag zu hoch.',
        facts: findFacts('KdNr. 4711220', day),
        further: [],
        shown: [{ title: 'Abschlag senken', likelihood: 0.62 }],
        unhelpfulInRow: 3,
        reasons: ['wish', 'unhelpful'],
        said: ['Ich will Ihren Chef.'],
      },
      'de',
    );
    expect(text).toBe(
      [
        'Übergabe',
        'Anliegen:\n- Abschlag zu hoch.',
        'Angaben:\n- Kundennummer: 4711220',
        'Grund der Übergabe:\n- Es wird jemand anderes verlangt\n- Mehrere Artikel halfen nicht',
        'Gezeigte Artikel:\n- Abschlag senken (62\u00a0%)',
        'Versucht:\n- 3 Artikel in Folge halfen nicht',
        'Zuletzt gesagt:\n- „Ich will Ihren Chef.“',
      ].join('\n\n'),
    );
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'ich möchte',
      'strom',
      'Rechnung',
      'zieht um',
      'am 1.3.',
      '86 €',
      '.',
      '?',
      ',',
      '\n',
      'und',
      'KdNr. 4711',
      '😀',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 10 })), { maxLength: 60 }).map((some) => some.join(' ')),
  );

  it('gives chips that lie in it, in order and apart, six at most', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('de' as const, 'en' as const), (given, language) => {
        const chips = pickChips(given, findFacts(given, day), language, base);
        expect(chips.length).toBeLessThanOrEqual(6);
        let last = 0;
        for (const { start, end, label } of chips) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(label.trim()).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
    );
  });

  it('gives a short sentence made of its own words', () => {
    const bare = (words: string) => words.toLowerCase().replace(/[\s…]+/g, '');
    fc.assert(
      fc.property(text, (given) => {
        const sentence = recapSentence(given, 'de', base);
        expect(sentence.length).toBeLessThanOrEqual(142);
        expect(bare(given)).toContain(bare(sentence).slice(0, 20));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOverSigns } from './handOverSigns';

const quiet = { said: ['Wie melde ich meinen Zählerstand?'], likelihoods: [], unhelpfulInRow: 0 };

describe('signs to hand over', () => {
  it('are none while all goes well', () => expect(handOverSigns(quiet)).toEqual([]));

  it.each(['Ich will mit Ihrem Chef sprechen!', 'Mensch statt Bot bitte', 'Let me talk to a supervisor.'])(
    'tell a wish: %s',
    (said) => expect(handOverSigns({ ...quiet, said: [said] })).toEqual(['wish']),
  );

  it.each([
    'Mein Chef hat gesagt, ich soll den Zähler anmelden.',
    'I am a lawyer and need an office tariff.',
  ])('take nobody else for it: %s', (said) => expect(handOverSigns({ ...quiet, said: [said] })).toEqual([]));

  it.each([
    'Wenn heute nichts passiert, gehe ich zum Anwalt und zur Presse.',
    'kunde droht mit anwalt und presse, strom abgestellt',
    'I will go to the press.',
  ])('tell a lawyer or the press by name: %s', (said) =>
    expect(handOverSigns({ ...quiet, said: [said] })).toEqual(['law']),
  );

  it('forget a wish that lies turns back', () => {
    const said = [
      'Ich will mit Ihrem Chef sprechen!',
      'Gut.',
      'Umzug im Mai.',
      'Zähler im Keller.',
      'Danke sehr.',
    ];
    expect(handOverSigns({ ...quiet, said })).toEqual([]);
  });

  it('tell repeated words, and turns that say the same again', () => {
    expect(handOverSigns({ ...quiet, said: ['Das habe ich schon dreimal gesagt.'] })).toEqual(['repeats']);
    const said = [
      'Meine Gutschrift vom März ist nicht angekommen.',
      'Ja.',
      'Die Gutschrift vom März ist immer noch nicht angekommen!',
    ];
    expect(handOverSigns({ ...quiet, said })).toEqual(['repeats']);
  });

  it('take a feed that stutters for no repetition', () => {
    const said = Array.from({ length: 3 }, () => 'Meine Gutschrift vom März ist nicht angekommen.');
    expect(handOverSigns({ ...quiet, said })).toEqual([]);
  });

  it('tell a likelihood that sinks answer by answer, not one that wavers', () => {
    expect(handOverSigns({ ...quiet, likelihoods: [0.8, 0.6, 0.4] })).toEqual(['falling']);
    expect(handOverSigns({ ...quiet, likelihoods: [0.8, 0.4, 0.6] })).toEqual([]);
    expect(handOverSigns({ ...quiet, likelihoods: [0.8, 0.8, 0.5] })).toEqual([]);
    expect(handOverSigns({ ...quiet, likelihoods: [0.5, 0.45, 0.4] })).toEqual([]);
    // What likely helps is no reason, however good the former answer was.
    expect(handOverSigns({ ...quiet, likelihoods: [0.97, 0.8, 0.63] })).toEqual([]);
  });

  it('tell three that did not help', () => {
    expect(handOverSigns({ ...quiet, unhelpfulInRow: 2 })).toEqual([]);
    expect(handOverSigns({ ...quiet, unhelpfulInRow: 3 })).toEqual(['unhelpful']);
  });

  it('never throw and name each reason once', () => {
    const said = fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 20 });
    const likelihoods = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(said, likelihoods, fc.nat(9), (turns, shares, unhelpfulInRow) => {
        const reasons = handOverSigns({ said: turns, likelihoods: shares, unhelpfulInRow });
        expect(new Set(reasons).size).toBe(reasons.length);
      }),
    );
  });
});

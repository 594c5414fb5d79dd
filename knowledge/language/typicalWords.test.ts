// Names of groups of texts: what tells them apart, as people write it, without doubles and chance words.
// Stems and compounds have their own tests.
import { expect, it } from 'vitest';
import { type GroupText, typicalWords } from './typicalWords';

const german = (...texts: string[]): readonly GroupText[] => texts.map((text) => ({ text, language: 'de' }));

it('tell groups apart by the words that others do not have', () => {
  const names = typicalWords(
    [
      german('Abschlag senken', 'Abschlag erhöhen im Vertrag', 'Der Abschlag im Vertrag'),
      german('Zählerstand melden', 'Zählerstand im Vertrag', 'Den Zählerstand ablesen'),
    ],
    { most: 1 },
  );
  expect(names).toEqual([['Abschlag'], ['Zählerstand']]);
});

it('are written as most often', () => {
  const [name] = typicalWords([german('die zählerstände', 'Zählerstände', 'Zählerstände')], { most: 1 });
  expect(name).toEqual(['Zählerstände']);
});

it('leave out words that the whole base uses', () => {
  const shareInBase = (term: string) => (term.startsWith('strom') ? 0.9 : 0);
  const [name] = typicalWords([german('Strom Wallbox', 'Strom Wallbox', 'Strom Wallbox', 'Strom')], {
    most: 1,
    shareInBase,
  });
  expect(name).toEqual(['Wallbox']);
});

it('say nothing twice, and nothing that one text alone says', () => {
  const [name] = typicalWords([
    german('Zähler Zählerstand', 'Zähler Zählerstand', 'Zählerstand', 'Zählerstand Quitte'),
  ]);
  expect(name).toHaveLength(1);
});

it('are none of texts without words', () => {
  expect(typicalWords([german('…', '12'), []])).toEqual([[], []]);
});

// The key tells the same words from others, and nothing of what they are.
import { expect, it } from 'vitest';
import { concernKey } from './concernKey';

const key = (text: string) => concernKey({ text });

it('is the same for the same words, whatever their case, punctuation and spacing', () => {
  expect(key('Zählerstand falsch!')).toBe(key('  zählerstand\n FALSCH …'));
  expect(key('Zählerstand falsch')).toBe(key('Zählerstand falsch'));
  expect(key('')).toBe(key('?!'));
});

it('tells apart what a stop word or the order turns into its opposite', () => {
  const keys = ['Die Karte geht', 'Die Karte geht nicht', 'Geht die Karte nicht', 'Karte'].map(key);
  expect(new Set(keys).size).toBe(4);
  for (const each of keys) expect(each).toMatch(/^[0-9a-f]{16}$/);
});

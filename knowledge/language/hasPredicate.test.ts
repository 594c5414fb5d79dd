// Lines that say something, and lines that only name it.
import { expect, it } from 'vitest';
import type { Language } from '../vocabulary/language';
import { hasPredicate } from './hasPredicate';

it.each<[string, Language]>([
  ['Der Abschlag lässt sich senken.', 'de'],
  ['Stand im Portal eintragen.', 'de'],
  ['Rufen Sie die Polizei.', 'de'],
  ['Die Karte bleibt gesperrt', 'de'],
  ['Erst dann wird wieder geöffnet.', 'de'],
  ['Enter the digits before the decimal point.', 'en'],
  ['It is valid for 24 hours.', 'en'],
  ['The card was blocked.', 'en'],
])('%s says something', (line, language) => {
  expect(hasPredicate(line, language)).toBe(true);
});

it.each<[string, Language]>([
  ['Finanzämter im Freistaat Sachsen.', 'de'],
  ['Stichtag und Zählerstand zu diesem Tag.', 'de'],
  ['Die neue Postanschrift für die gesperrte Karte.', 'de'],
  ['0800 55 44 110, rund um die Uhr.', 'de'],
  ['Ein digitaler Zähler ohne Datenverbindung.', 'de'],
  ['Confirmation with the end date.', 'en'],
  ['', 'de'],
])('%s only names', (line, language) => {
  expect(hasPredicate(line, language)).toBe(false);
});

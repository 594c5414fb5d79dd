// Titles in the order a reader looks for them: whatever their case and accents, numbers by their value.
import { expect, it } from 'vitest';
import type { ArticleHead } from '../../../knowledge/ports';
import { byTitle } from './titleOrder';

it('sorts titles as a reader does', () => {
  const titles = [
    'Zähler 10',
    'Übergabe',
    'abschlag',
    'Zähler 2',
    '„Ökostrom“',
    'Straße 3',
    'strasse 20',
    'Umzug',
  ];
  const sorted = titles.map((title) => ({ title }) as ArticleHead).sort(byTitle);
  expect(sorted.map(({ title }) => title)).toEqual([
    ...['abschlag', '„Ökostrom“', 'Straße 3', 'strasse 20'],
    ...['Übergabe', 'Umzug', 'Zähler 2', 'Zähler 10'],
  ]);
});

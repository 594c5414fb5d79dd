// @vitest-environment happy-dom
// An article's table as a screen reader hears it.
// Knows one table, not where it came from.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Article } from '../../../knowledge/vocabulary/article';
import { WordsProvider } from '../../i18n/WordsContext';
import { ArticleBody } from './ArticleBody';

afterEach(cleanup);

it('names the columns of a table, and takes its empty corner for no name', () => {
  const text = 'Abschlag\nBeginn\nsofort';
  const row = { kind: 'tableRow', inlines: [] } as const;
  const blocks = [
    { ...row, start: 0, end: 8, header: true, cells: [span(0, 0), span(0, 8)] },
    { ...row, start: 9, end: 22, header: false, cells: [span(9, 15), span(16, 22)] },
  ];
  const links = { titleOf: () => undefined, onLink: () => {} };
  render(
    <WordsProvider language="de">
      <ArticleBody
        article={{ text, blocks, language: 'de' } as unknown as Article}
        {...{ passages: [], current: -1, passageLabel: null, links }}
      />
    </WordsProvider>,
  );
  const heads = screen.getAllByRole('columnheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual(['Abschlag']);
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['', 'Beginn', 'sofort']);
});

const span = (start: number, end: number) => ({ start, end });

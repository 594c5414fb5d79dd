// Finding one's own snippets by shortcut and by words.
import { describe, expect, it } from 'vitest';
import { findSnippets, snippetBefore } from './findSnippets';

const snippets = [
  { id: '1', name: 'Rückruf', shortcut: 'rr', text: 'Wir rufen heute zurück.' },
  { id: '2', name: 'Ratenplan', shortcut: 'rate', text: 'Der Ratenplan kommt per Post.' },
  { id: '3', name: 'Gruß', shortcut: '', text: 'Viele Grüße, gern per Rückruf' },
];
const names = (asked: string) => findSnippets(snippets, asked).map(({ name }) => name);

describe('snippetBefore', () => {
  it('knows the shortcut right before the cursor, in any case', () => {
    expect(snippetBefore('Danke. RR', 9, snippets)).toMatchObject({ snippet: { id: '1' }, start: 7 });
    expect(snippetBefore('rr und mehr', 2, snippets)).toMatchObject({ start: 0 });
  });

  it('takes no part of a word, and nothing for no shortcut', () => {
    expect(snippetBefore('irr', 3, snippets)).toBeUndefined();
    expect(snippetBefore('rr ', 3, snippets)).toBeUndefined();
    expect(snippetBefore('', 0, snippets)).toBeUndefined();
  });
});

describe('findSnippets', () => {
  it('lists all without words, in their order', () => {
    expect(names('')).toEqual(['Rückruf', 'Ratenplan', 'Gruß']);
  });

  it('puts the shortcut first, then names, then texts', () => {
    expect(names('rr')).toEqual(['Rückruf']);
    expect(names('rückruf')).toEqual(['Rückruf', 'Gruß']);
    expect(names('per post')).toEqual(['Ratenplan']);
    expect(names('nichts davon')).toEqual([]);
  });
});

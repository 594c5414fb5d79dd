// Shared by the tests of this room: articles from drafts, words as tokens.
// Not part of the product; nothing but tests imports it.
import type { Article, Block } from '../../knowledge/vocabulary/article';
import type { Chunk } from '../../knowledge/vocabulary/chunk';
import { articleId } from '../../knowledge/vocabulary/ids';
import { occurrencesOf } from '../../knowledge/vocabulary/occurrences';
import type { Span } from '../../knowledge/vocabulary/span';
import type { ChunkOptions } from './chunkArticle';

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
export const splitSentences = (text: string): Span[] =>
  occurrencesOf(text, /[^.!?\n]+[.!?\n]*/g).map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
export const options = (maxTokens: number, more: Partial<ChunkOptions> = {}): ChunkOptions => ({
  countTokens: countWords,
  splitSentences,
  maxTokens,
  ...more,
});

export type Draft =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'tableRow'; text: string };

export function article(drafts: readonly Draft[]): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const draft of drafts) {
    if (text !== '') text += blocks.at(-1)?.kind === 'tableRow' && draft.kind === 'tableRow' ? '\n' : '\n\n';
    const span = { start: text.length, end: text.length + draft.text.length, inlines: [] };
    text += draft.text;
    if (draft.kind === 'heading') blocks.push({ kind: draft.kind, level: draft.level, ...span });
    else if (draft.kind === 'tableRow') blocks.push({ kind: draft.kind, header: false, cells: [], ...span });
    else blocks.push({ kind: draft.kind, ...span });
  }
  const id = articleId('a');
  return {
    id,
    title: 'T',
    text,
    blocks,
    language: 'de',
    source: 'a',
    contentHash: '',
    changedAtMs: 0,
    importedAtMs: 0,
  };
}

export const paragraph = (text: string): Draft => ({ kind: 'paragraph', text });
export const heading = (level: number, text: string): Draft => ({ kind: 'heading', level, text });
export const sentences = (count: number, word = 'Wort'): string =>
  `${word} zwei drei vier fünf. `.repeat(count).trim();
export const texts = (chunks: readonly Chunk[]): string[] => chunks.map((chunk) => chunk.text);

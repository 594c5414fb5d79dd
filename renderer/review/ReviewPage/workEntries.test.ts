// What the list says of an article must not promise more than was counted.
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import type { ReviewDesk } from '../../bridge/useReview';
import { createTranslator } from '../../i18n/t';
import { windowWords } from '../../i18n/windowWords';
import { staleEntry } from './workEntries';

describe('an article that was never found', () => {
  const article = { articleId: articleId('a'), title: 'Umzug', language: 'de' as const, changedAtMs: 0 };
  const atMs = new Date(2026, 2, 4, 12).getTime();
  const reason = { kind: 'neverFound' as const, detail: '312', atMs };

  it.each([
    ['de', 'In 312 Antworten seit 4. März 2026 nie obenan und nie geöffnet'],
    ['en', 'Never first and never opened in 312 answers since 4 March 2026'],
  ] as const)('says in how many answers and since when (%s)', (language, told) => {
    const words = createTranslator(language, windowWords);
    const stale = { article: article as never, reasons: [reason] };
    expect(staleEntry(stale, {} as ReviewDesk, words, atMs).reasons).toEqual([told]);
  });
});

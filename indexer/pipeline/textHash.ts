// Whether two articles are the same but for their layout: one hash for both.
// Pure; compares no meaning.
import { createHash } from 'node:crypto';
import type { Article } from '../../knowledge/vocabulary/article';

/**
 * SHA-256 (hex) of title and text without differences of layout and of composed signs. The title counts: agents search
 * by it, and two questions with one answer are two articles.
 */
export function textHashOf({ title, text }: Pick<Article, 'title' | 'text'>): string {
  return createHash('sha256')
    .update(`${normalised(title)}\n${normalised(text)}`)
    .digest('hex');
}

const normalised = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

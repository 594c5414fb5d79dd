// Whether two articles are the same but for their layout: one hash for both, whatever file, row or member they come from.
// Pure; compares no meaning.
import { createHash } from 'node:crypto';
import type { Article } from '../../knowledge/vocabulary/article';
import type { Keeping } from '../../knowledge/vocabulary/keeping';

/** 128 bits: of a million texts, two others meet with a chance of 10⁻²⁷. */
const textDigits = 32;
const limitDigits = 8;

/**
 * SHA-256 (hex, its beginning) of title and text without differences of layout and of composed signs. The title counts:
 * agents search by it, and two questions with one answer are two articles. So does what a source claims of whom and how
 * long it holds for: the same words for two products are two articles.
 */
export function textHashOf(
  { title, text }: Pick<Article, 'title' | 'text'>,
  claims: Partial<Keeping> = {},
): string {
  const words = digest(`${normalised(title)}\n${normalised(text)}`, textDigits);
  const { state, audience, scope = [], validFromMs, validUntilMs } = claims;
  const limits = [state, audience, validFromMs, validUntilMs, ...[...scope].sort()];
  const limited = limits.some((limit) => limit !== undefined);
  return limited ? `${words}.${digest(JSON.stringify(limits), limitDigits)}` : words;
}

/** Whether a hash, whatever was claimed, is of these words. */
export function saysSame(textHash: string, article: Pick<Article, 'title' | 'text'>): boolean {
  return textHash.slice(0, textDigits) === textHashOf(article);
}

const digest = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

const normalised = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

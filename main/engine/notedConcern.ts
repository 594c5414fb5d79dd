// A customer's text as it may be stored: masked first, then analysed.
// Neither words nor vector that come from here hold a name or a number of the customer.
import { detectLanguage } from '../../knowledge/language/detectLanguage';
import type { Query } from '../../knowledge/vocabulary/concern';

/** What is noted of a concern: its masked query and its masked words. */
export interface NotedConcern {
  readonly query: Query;
  readonly maskedText: string;
}

/** The text as it would be stored; `masked`: how many details were replaced. */
export async function maskConcern(text: string): Promise<{ readonly text: string; readonly masked: number }> {
  // With the first text: the patterns take some 50 ms to make, which no start should wait for.
  const { maskPersonal } = await import('../../knowledge/privacy/maskPersonal');
  const { text: masked, masks } = maskPersonal(text, detectLanguage(text));
  return { text: masked, masked: masks.length };
}

/** `queryOf`: analysis and vector of a text. */
export async function notedConcern(
  text: string,
  queryOf: (text: string) => Promise<Query>,
): Promise<NotedConcern> {
  const { text: maskedText } = await maskConcern(text);
  return { query: await queryOf(maskedText), maskedText };
}

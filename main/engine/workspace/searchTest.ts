// What would bring up an article: its own questions, headings and title asked as if a customer had written them.
// Asks without being counted or learned from.
import type { Answer } from '../../../knowledge/vocabulary/answer';
import type { Article } from '../../../knowledge/vocabulary/article';
import type { Likelihood } from '../../../knowledge/vocabulary/likelihood';
import { occurrencesOf } from '../../../knowledge/vocabulary/occurrences';

/** Each is a whole answer: about 30 ms. */
const mostConcerns = 12;
const cardsLookedAt = 20;
const question = /[^.!?\n]{8,300}\?/g;

export interface TestedConcern {
  readonly text: string;
  /** Place among the cards, from 1; absent: not among the first 20. */
  readonly rank?: number;
  readonly likelihood?: Likelihood;
}

/** Title first, then headings and questions in the order of the article, each once. */
export async function searchTest(
  article: Article,
  ask: (text: string, top: number) => Promise<Answer>,
): Promise<readonly TestedConcern[]> {
  const tested: TestedConcern[] = [];
  for (const text of concernsOf(article)) {
    const answer = await ask(text, cardsLookedAt);
    const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
    const at = cards.findIndex(({ articleId }) => articleId === article.id);
    const likelihood = cards[at]?.likelihood;
    tested.push({ text, ...(at >= 0 && { rank: at + 1 }), ...(likelihood !== undefined && { likelihood }) });
  }
  return tested;
}

function concernsOf({ title, text, blocks }: Article): readonly string[] {
  const headings = blocks.flatMap(({ kind, start, end }) =>
    kind === 'heading' ? [{ at: start, words: text.slice(start, end) }] : [],
  );
  const questions = occurrencesOf(text, question).map(({ 0: words, index }) => ({ at: index, words }));
  const inOrder = [...headings, ...questions].sort((a, b) => a.at - b.at).map(({ words }) => words.trim());
  return [...new Set([title.trim(), ...inOrder])].filter(Boolean).slice(0, mostConcerns);
}

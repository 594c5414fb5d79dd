// A card as an answer brings it, for tests of what the page makes of answers.
// Its words are its id: those tests look at order and choice.
import type { Card } from '../../knowledge/vocabulary/answer';
import { articleId } from '../../knowledge/vocabulary/ids';
import { likelihood } from '../../knowledge/vocabulary/likelihood';

/** `percent`: its likelihood and its score. */
export const askCard = (id: string, percent = 70): Card => ({
  articleId: articleId(id),
  title: id,
  headingPath: [],
  summary: id,
  passage: { start: 0, end: 1, text: id, marks: [] },
  language: 'de',
  source: id,
  changedAtMs: 0,
  score: percent,
  likelihood: likelihood(percent / 100),
  explanation: [],
});

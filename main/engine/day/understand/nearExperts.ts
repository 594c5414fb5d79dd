// The experts for a concern: owners of the closest articles, and, where names are allowed, who solved similar contacts.
// Reads heads and masked notes; stores nothing.
import { analyseWords } from '../../../../knowledge/language/analyseWords';
import { analyseConcern } from '../../../../knowledge/query/analyseConcern';
import { rankExperts, type SolvedContact } from '../../../../knowledge/understanding/rankExperts';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { Expert } from '../../../../knowledge/vocabulary/understanding';
import type { DayParts } from '../dayParts';
import { articlesByWords } from './articlesByWords';

/** Closest articles whose owners are named. */
const articlesNear = 8;

/** `articleIds`: what stands on the page, best first; words find further ones. Fails with STORE_DAMAGED. */
export async function nearExperts(
  text: string,
  articleIds: readonly ArticleId[],
  parts: DayParts,
): Promise<readonly Expert[]> {
  const found = await articlesByWords(parts)(text);
  const near = [...new Set([...articleIds, ...found])].slice(0, articlesNear).flatMap((id) => {
    const head = parts.store.headOf(id);
    return head ? [{ id, title: head.title, owner: head.keeping?.owner }] : [];
  });
  return rankExperts(near, await solvedContacts(text, parts));
}

/** Rarer words tell more: likeness is the share of the concern's words by their rarity. */
async function solvedContacts(text: string, parts: DayParts): Promise<SolvedContact[]> {
  if (!parts.daySettings.settings.nameExperts) return [];
  const wanted = new Set(analyseConcern({ text }, parts.lexicalIndex).query.terms);
  const rarity = (term: string): number =>
    Math.log(1 + (parts.lexicalIndex.chunkCount + 1) / (parts.lexicalIndex.chunkFrequency(term) + 1));
  const whole = [...wanted].reduce((sum, term) => sum + rarity(term), 0);
  const notes = await parts.notes.all();
  return notes.flatMap(({ outcome, solvedBy, articleId, title, maskedText, language }) => {
    if (outcome !== 'solved' || solvedBy === undefined) return [];
    const terms = new Set(analyseWords(maskedText, language));
    const shared = [...wanted].filter((term) => terms.has(term)).reduce((sum, term) => sum + rarity(term), 0);
    return [{ solvedBy, articleId, title, likeness: whole === 0 ? 0 : shared / whole }];
  });
}

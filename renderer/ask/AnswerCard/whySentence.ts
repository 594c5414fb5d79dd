// One sentence from the named parts behind a card's place.
// Pure; the parts' units are the ranking's (meaning a cosine, coverage a share).
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ExplanationPart } from '../../../knowledge/vocabulary/candidate';
import type { Translator } from '../../i18n/t';

/** From this share of the rare words on, the wording is named as a reason of its own. */
const manyWords = 0.25;

/** "Sinn und Wortlaut passen · 80 % der Kernwörter". */
export function whySentence({ explanation }: Pick<Card, 'explanation'>, words: Translator): string {
  const value = (name: ExplanationPart['name']) => explanation.find((part) => part.name === name)?.value;
  const coverage = value('coverage') ?? 0;
  const byMeaning = value('meaning') !== undefined;
  const both = byMeaning && coverage >= manyWords;
  const kind = both ? 'why.both' : byMeaning ? 'why.meaning' : 'why.words';
  const covered = words.t('why.coverage', { percent: words.percent(Math.min(1, coverage)) });
  return coverage > 0 ? `${words.t(kind)} · ${covered}` : words.t(kind);
}

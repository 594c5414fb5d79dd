// The recap as plain text to copy, and the text of a hand-over: what is wanted, the details, what was shown and tried.
// Plain lines that survive any program they are pasted into; not masked, it is for the contact at hand.
import type { Language } from '../vocabulary/language';
import type { HandOverReason, KeyFact } from '../vocabulary/understanding';
import { chipDate, fullDate } from './chipDate';
import { recapLabels } from './recapLabels';

/** `sentence`: what is wanted · `facts` in the order said. Empty where there is neither. */
export function recapText(sentence: string, facts: readonly KeyFact[], language: Language): string {
  return [sentence, ...factLines(facts, language)].filter((line) => line !== '').join('\n');
}

/** "Zählernummer: 1EBZ…"; several of a kind in one line. */
function factLines(facts: readonly KeyFact[], language: Language): string[] {
  const kinds = [...new Set(facts.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const values = facts.filter((fact) => fact.kind === kind).map((fact) => shownValue(fact, language));
    return `${recapLabels[language].facts[kind]}: ${values.join(', ')}`;
  });
}

/** Dates with their year, so that "übermorgen" is still true tomorrow; everything else as written. */
function shownValue({ kind, text, value }: KeyFact, language: Language): string {
  if (kind !== 'date') return text.replace(/\s+/g, ' ').trim();
  const full = fullDate(value, language);
  const isSame = chipDate(text, value, language) === text || /\d{4}/.test(text);
  return isSame ? full : `${full} (${text.replace(/\s+/g, ' ')})`;
}

/** What stood on the page: titles with likelihoods in [0, 1] where known. */
export interface ShownTitle {
  readonly title: string;
  readonly likelihood?: number;
}

export interface HandOver {
  readonly sentence: string;
  readonly facts: readonly KeyFact[];
  /** Further concerns than the one of `sentence`. */
  readonly further: readonly string[];
  readonly shown: readonly ShownTitle[];
  readonly unhelpfulInRow: number;
  readonly reasons: readonly HandOverReason[];
  /** The customer's last words, in order. */
  readonly said: readonly string[];
}

const mostSaid = 3;
const mostShown = 5;
const longestSaid = 240;

/** Sections apart by an empty line, each with its heading. */
export function handOverText(given: HandOver, language: Language): string {
  const labels = recapLabels[language];
  const shown = given.shown
    .slice(0, mostShown)
    .map(
      ({ title, likelihood }) =>
        `${title}${likelihood === undefined ? '' : ` (${labels.percent(likelihood)})`}`,
    );
  const [before, behind] = language === 'de' ? ['„', '“'] : ['“', '”'];
  const said = given.said.slice(-mostSaid).map((words) => `${before}${cut(words)}${behind}`);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [labels.concern, [given.sentence]],
    [labels.concerns, given.further],
    [labels.details, factLines(given.facts, language)],
    [labels.reason, given.reasons.map((reason) => labels.reasons[reason])],
    [labels.shown, shown.length > 0 ? shown : [labels.nothingShown]],
    [labels.tried, given.unhelpfulInRow > 0 ? [labels.unhelpful(given.unhelpfulInRow)] : []],
    [labels.said, said],
  ];
  return [labels.title, ...sections.flatMap(([heading, lines]) => section(heading, lines))].join('\n\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length === 0) return [];
  return [`${heading}:\n${written.map((line) => `- ${line}`).join('\n')}`];
}

function cut(words: string): string {
  const whole = words.replace(/\s+/g, ' ').trim();
  return whole.length <= longestSaid ? whole : `${whole.slice(0, longestSaid).replace(/\s\S*$/, '')} …`;
}

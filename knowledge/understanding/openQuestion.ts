// The one question worth asking now: which of two near cases it is, or what the best article needs and nobody has said.
// Silent where nothing separates: better none than a silly one.
import type { Block } from '../vocabulary/article';
import type { Language } from '../vocabulary/language';
import type { KeyFact, OpenQuestion } from '../vocabulary/understanding';
import { type AskableFact, askableFacts, needsBelow, needsIt } from './askableFacts';
import { caseAlternatives } from './caseAlternatives';

/** An article on the page, best first. `likelihood` in [0, 1], absent while nothing judges. */
export interface ShownArticle {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Pick<Block, 'kind' | 'start' | 'end'>[];
  readonly language: Language;
  readonly likelihood?: number;
}

/** Below it the best find is a guess, and what it needs is nobody's business. */
const sureEnough = 0.35;
/** The second find comes this near to the first: it may well be the other case. */
const nearSecond = 0.5;

/** `language`: of the interface. */
export function openQuestion(
  concern: { readonly text: string; readonly facts: readonly KeyFact[] },
  shown: readonly ShownArticle[],
  language: Language,
): OpenQuestion | undefined {
  const [first] = shown;
  if (!first || (first.likelihood ?? 1) < sureEnough) return undefined;
  return whichCase(concern.text, shown, language) ?? whatIsNeeded(concern, first, language);
}

/** "Einzug oder Auszug?": the near finds are of different cases, and the concern names none of them. */
function whichCase(
  text: string,
  shown: readonly ShownArticle[],
  language: Language,
): OpenQuestion | undefined {
  const [first] = shown;
  const near = shown
    .slice(0, 3)
    .filter((one) => (one.likelihood ?? 0) >= nearSecond * (first?.likelihood ?? Number.POSITIVE_INFINITY));
  for (const { options } of caseAlternatives) {
    if (options.some(({ said }) => said.test(text))) continue;
    const cases = options.filter(({ inTitle, ...option }) => {
      const others = options.filter((other) => other.name !== option.name);
      return near.some(
        ({ title }) => inTitle.test(title) && !others.some((other) => other.inTitle.test(title)),
      );
    });
    const isOfFirst = options.some(({ inTitle }) => inTitle.test(first?.title ?? ''));
    if (cases.length < 2 || !isOfFirst) continue;
    const names = cases.map(({ name }) => name[language]);
    const or = language === 'de' ? ' oder ' : ' or ';
    const listed = [names.slice(0, -1).join(', '), names.at(-1)].join(or);
    return {
      question: `${listed.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}?`,
      insert: `${listed}: `,
    };
  }
  return undefined;
}

/** "Neue Adresse bekannt?": the article asks for it, the concern does not say it. */
function whatIsNeeded(
  { text, facts }: { readonly text: string; readonly facts: readonly KeyFact[] },
  article: ShownArticle,
  language: Language,
): OpenQuestion | undefined {
  const needs = needsOf(article);
  const missing = askableFacts.find(
    (fact) =>
      needs.has(fact) &&
      !fact.inConcern.test(text) &&
      (fact.onlyIf?.test(text) ?? true) &&
      !facts.some(({ kind }) => fact.facts.includes(kind)),
  );
  return missing && { question: missing.question[language], insert: missing.insert[language] };
}

/** What an article asks for: listed below a heading that says so, or named in a line that does. */
function needsOf({ text, blocks }: ShownArticle): ReadonlySet<AskableFact> {
  const needs = new Set<AskableFact>();
  let isBelow = false;
  for (const { kind, start, end } of blocks) {
    const words = text.slice(start, end);
    if (kind === 'heading') isBelow = needsBelow.test(words);
    else
      for (const line of words.split(/(?<=[.!?])\s+/))
        if (isBelow || needsIt.test(line))
          for (const fact of askableFacts) if (fact.inArticle.test(line)) needs.add(fact);
  }
  return needs;
}

// A sentence of an article as a reader outside the base can use it: without references to further articles.
// Only takes away, never adds a word, only quotes around names; a sentence that is nothing but a reference is no claim.
import type { Inline } from '../vocabulary/article';
import type { Language } from '../vocabulary/language';
import { isRelativeLink } from '../vocabulary/linkedSource';
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';
import { quotedNames } from './quotedNames';

// Private-use signs around the words of a link while references are looked for.
const [open, close] = ['\uE000', '\uE001'];
const link = `${open}[^${close}]*${close}`;
const reference = new RegExp(
  `[,;–]?\\s*\\(?(?:siehe|s\\.|vgl\\.|mehr (?:dazu )?(?:unter|in|bei)|weiter mit|see(?: also)?)(?: auch| dazu| bitte)?:?\\s+${link}\\)?`,
  'gi',
);
const behindColon = new RegExp(`\\s*[:→]\\s*${link}(?=[.!]?$)`);
/** "Kein Zugriff mehr: E-Mail-Adresse ändern, Abschnitt 2" sends the reader away as well. */
const sendsAway = new RegExp(`[:→]\\s*${link}`);
/** "Hat sie einen anderen Mangel, ist [Rechnungskorrektur] richtig": nothing but the way to another article. */
const pointsAway = new RegExp(
  `(?<!\\p{L})(?:ist|hilft|gilt|passt|zeigt|erklärt|regelt|beschreibt|weiter mit|is|see|use|helps|applies)\\s+${link}(?:\\s+(?:richtig|weiter|zuständig|the right \\p{L}+))?[.!]?$`,
  'iu',
);
/** What is left of "Wurde gar nichts gemeldet: [Schätzung]": a condition without what follows from it, or a question. */
const halfSentence =
  /^(?:wurden?|wird|werden|ist|sind|war|hat|haben|soll|sollen|kann|kommt|gibt|fehlt|passt|liegt|steht|geht|wenn|falls|sobald|bei|ohne|kein\p{L}*|nicht|noch|schon|statt|if|when|was|were|is|are|has|have|no|not)(?!\p{L})[^,]*$|\?[.!]?$/iu;
const label = /^(?:kurz gesagt|kurzantwort|auf einen blick|in short|short answer|in a nutshell)\s*[:–]\s*/i;

/** The words of `span`, white space folded; undefined where they only point elsewhere. `language`: of the article. */
export function plainClaim(
  text: string,
  span: Span,
  inlines: readonly Inline[],
  language: Language,
): string | undefined {
  const signed = marked(text, span, inlines, language);
  const linked = occurrencesOf(signed, new RegExp(link, 'g')).reduce(
    (sum, [words]) => sum + words.length - 2,
    0,
  );
  const without = signed.replace(reference, '').replace(behindColon, '');
  const words = folded(without.replaceAll(open, '').replaceAll(close, ''));
  const plain = label.test(words) ? withCapital(words.replace(label, '')) : words;
  if (sendsAway.test(without) || pointsAway.test(without.trim())) return undefined;
  const cut = signed !== without;
  if (cut && halfSentence.test(plain)) return undefined;
  if (linked > 0.5 * (span.end - span.start) || (cut && plain.split(' ').length < 3)) return undefined;
  return /\p{L}/u.test(plain) ? plain : undefined;
}

export function folded(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

const quotes: Readonly<Record<Language, readonly [string, string]>> = { de: ['„', '“'], en: ['“', '”'] };

/** The words with signs around links, and quotes around names that only emphasis told from the sentence. */
function marked(text: string, span: Span, inlines: readonly Inline[], language: Language): string {
  const links = inlines.filter(
    (inline) =>
      inline.kind === 'link' &&
      isRelativeLink(inline.href) &&
      inline.start >= span.start &&
      inline.end <= span.end,
  );
  const [before, behind] = quotes[language];
  const signs = [
    ...links.flatMap(({ start, end }) => [[start, open, 1] as const, [end, close, 0] as const]),
    ...quotedNames(text, span, inlines).flatMap(({ start, end }) => [
      [start, before, 2] as const,
      [end, behind, -1] as const,
    ]),
  ].sort((a, b) => a[0] - b[0] || a[2] - b[2]);
  let written = '';
  let read = span.start;
  for (const [at, sign] of signs) {
    written += text.slice(read, at) + sign;
    read = at;
  }
  return written + text.slice(read, span.end);
}

/** What stood behind a label begins its sentence now. */
function withCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

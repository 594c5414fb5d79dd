// A sentence of an article as a reader outside the base can use it: without references to further articles.
// Only takes away, never adds a word; a sentence that is nothing but a reference is no claim.
import type { Inline } from '../vocabulary/article';
import { isRelativeLink } from '../vocabulary/linkedSource';
import type { Span } from '../vocabulary/span';

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
const label = /^(?:kurz gesagt|kurzantwort|auf einen blick|in short|short answer|in a nutshell)\s*[:–]\s*/i;

/** The words of `span`, white space folded; undefined where they only point elsewhere. */
export function plainClaim(text: string, span: Span, inlines: readonly Inline[]): string | undefined {
  const marked = withLinks(text, span, inlines);
  const linked = [...marked.matchAll(new RegExp(link, 'g'))].reduce(
    (sum, [words]) => sum + words.length - 2,
    0,
  );
  const without = marked.replace(reference, '').replace(behindColon, '');
  const words = folded(without.replaceAll(open, '').replaceAll(close, ''));
  const plain = label.test(words) ? withCapital(words.replace(label, '')) : words;
  if (sendsAway.test(without)) return undefined;
  const cut = marked !== without;
  if (linked > 0.5 * (span.end - span.start) || (cut && plain.split(' ').length < 3)) return undefined;
  return /\p{L}/u.test(plain) ? plain : undefined;
}

/** "So geht es" → "So geht es." */
export function closed(text: string): string {
  return /[.!?…:;]["“”»)]*$/.test(text) ? text : `${text}.`;
}

export function folded(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

function withLinks(text: string, { start, end }: Span, inlines: readonly Inline[]): string {
  const links = inlines.filter(
    (inline) =>
      inline.kind === 'link' && isRelativeLink(inline.href) && inline.start >= start && inline.end <= end,
  );
  let marked = '';
  let read = start;
  for (const inline of [...links].sort((a, b) => a.start - b.start)) {
    if (inline.start < read) continue;
    marked += `${text.slice(read, inline.start)}${open}${text.slice(inline.start, inline.end)}${close}`;
    read = inline.end;
  }
  return marked + text.slice(read, end);
}

/** What stood behind a label begins its sentence now. */
function withCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

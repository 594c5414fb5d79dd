// Which emphasised stretches of an article are names of what is on a screen (menus, buttons, fields): plain text quotes them.
// Pure; knows inlines, not what a sentence says.
import type { Inline } from '../vocabulary/article';
import type { Span } from '../vocabulary/span';

/** Between two names of one path: *Umzug* → *Vertrag mitnehmen*. */
const step = /^\s*(?:→|›|>|»)\s*$/;
const quoted = /["„“”‚‘»«']/;

/** In reading order, within `span`; a path is one. A word in lower case is only stressed, and a whole sentence is no name. */
export function quotedNames(text: string, span: Span, inlines: readonly Inline[]): readonly Span[] {
  const names: { start: number; end: number }[] = [];
  const emphasised = inlines
    .filter(
      ({ kind, start, end }) =>
        (kind === 'emphasis' || kind === 'code') && start >= span.start && end <= span.end,
    )
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of emphasised) {
    const last = names.at(-1);
    if (last && start < last.end) continue;
    if (last && step.test(text.slice(last.end, start))) last.end = end;
    else names.push({ start, end });
  }
  return names.filter((name) => isName(text, name, span));
}

function isName(text: string, { start, end }: Span, span: Span): boolean {
  const words = text.slice(start, end);
  const around = `${text.charAt(start - 1)}${text.charAt(end)}`;
  if (quoted.test(around) || quoted.test(words) || !/\p{L}/u.test(words)) return false;
  const rest = `${text.slice(span.start, start)}${text.slice(end, span.end)}`;
  return /\p{L}/u.test(rest) && (/^\p{Lu}/u.test(words) || /\s/.test(words.trim()));
}

// Replaces personal details in a customer's text by placeholders, before anything of it is stored.
// Knows nothing of how details are found or who stores the text.
import type { Language } from '../vocabulary/language';
import { findPersonal } from './findPersonal';
import { joinSpans, type PersonalSpan } from './personalSpan';
import { placeholders } from './placeholders';

/** A replaced stretch: its place in the original and the word that stands there now. */
export interface Mask extends PersonalSpan {
  readonly placeholder: string;
}

/** `masks` in order of their place, never overlapping; where there is none, `text` is the original. */
export interface MaskedText {
  readonly text: string;
  readonly masks: readonly Mask[];
}

/**
 * The text with every recognised personal detail replaced. `language` is that of the placeholders, not of the text: both
 * languages are always looked for. Masking a masked text changes nothing. Time grows with the text's length. Never throws.
 * `Frau Müller, KdNr. 4711` → `Frau [Name], KdNr. [Kundennummer]`
 */
export function maskPersonal(text: string, language: Language): MaskedText {
  let masks: readonly Mask[] = [];
  let masked = text;
  // A placeholder changes what stands beside its neighbours ("…00Frau Voß" → "[IBAN]Frau Voß"), so the masked text is read
  // again until nothing is left to find: nearly always once.
  for (let found = findPersonal(masked); found.length > 0; found = findPersonal(masked)) {
    const inOriginal = joinSpans([...masks, ...placesInOriginal(found, masks)], () => false);
    masks = inOriginal.map((span) => ({ ...span, placeholder: placeholders[language][span.kind] }));
    masked = replaceMasks(text, masks);
  }
  return { text: masked, masks };
}

/** Where spans of the masked text stand in the original. Both in order; no span touches a placeholder. */
function placesInOriginal(spans: readonly PersonalSpan[], masks: readonly Mask[]): PersonalSpan[] {
  let shift = 0;
  let next = 0;
  return spans.map(({ kind, start, end }) => {
    for (let mask = masks[next]; mask && mask.start - shift < start; mask = masks[++next])
      shift += mask.end - mask.start - mask.placeholder.length;
    return { kind, start: start + shift, end: end + shift };
  });
}

function replaceMasks(text: string, masks: readonly Mask[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, placeholder } of masks) {
    masked += text.slice(at, start) + placeholder;
    at = end;
  }
  return masked + text.slice(at);
}

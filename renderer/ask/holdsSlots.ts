// Whether the cards shown for a text may already claim their slots.
// Pure; knows words, not meaning.

/** Below this many words the finds are those of a fragment; nobody has chosen among them yet. */
const wordsToHold = 2;

export function holdsSlots(text: string): boolean {
  return text.trim().split(/\s+/).length > wordsToHold;
}

// Whether typed letters begin words of a text: the one way the page searches its own words.
// Pure; always the same for the same letters.

/** Every typed word begins a word of its own, wherever that stands in the text. */
export function beginsWords(text: string, typed: string): boolean {
  const left = [...wordsOf(text)];
  return wordsOf(typed).every((start) => {
    const at = left.findIndex((word) => word.startsWith(start));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** "Schrift größer" → schrift, grosser: as one types who leaves accents out. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// A made-up language: German words lengthened and marked, so that cut-off or untranslated text shows at once.
// Used by tests only; no setting leads here.
import type { PluralForms, WordTable } from './words';

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', s: 'š' };

/** `Öffnen` → `⟦Öffñéñ··⟧`: letters accented outside {names}, a third longer, in brackets. */
function pseudoText(text: string): string {
  const accented = text.replace(/\{\w+\}|[aeiouns]/g, (found) => accents[found] ?? found);
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}

function pseudoEntry(entry: string | PluralForms): string | PluralForms {
  if (typeof entry === 'string') return pseudoText(entry);
  return { one: pseudoText(entry.one), other: pseudoText(entry.other) };
}

/** The same keys in the made-up language. */
export function pseudoWords(german: WordTable): WordTable {
  return Object.fromEntries(Object.entries(german).map(([key, entry]) => [key, pseudoEntry(entry)]));
}

// Which of one's own text snippets are meant: by their shortcut, or by words of name and text.
// Pure; keeps the given order within equals.
import type { Snippet } from '../../knowledge/vocabulary/reply';

/** The snippet of the shortcut that stands right before the cursor, and where it begins. */
export function snippetBefore(
  text: string,
  caret: number,
  snippets: readonly Snippet[],
): { readonly snippet: Snippet; readonly start: number } | undefined {
  const [word = ''] = /\S+$/.exec(text.slice(0, caret)) ?? [];
  const snippet = snippets.find(({ shortcut }) => shortcut !== '' && same(shortcut, word));
  return snippet && { snippet, start: caret - word.length };
}

/** All that hold every word asked for; shortcut and beginning of the name come first. */
export function findSnippets(snippets: readonly Snippet[], asked: string): readonly Snippet[] {
  const words = asked.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const places = snippets
    .map((snippet) => ({ snippet, place: placeOf(snippet, words) }))
    .filter(({ place }) => place >= 0);
  return places.sort((a, b) => a.place - b.place).map(({ snippet }) => snippet);
}

/** 0: its shortcut · 1: its name begins so · 2: the words stand in it · -1: they do not. */
function placeOf({ shortcut, name, text }: Snippet, words: readonly string[]): number {
  const asked = words.join(' ');
  const all = `${shortcut} ${name} ${text}`.toLocaleLowerCase();
  if (!words.every((word) => all.includes(word))) return -1;
  if (shortcut !== '' && same(shortcut, asked)) return 0;
  return name.toLocaleLowerCase().startsWith(asked) ? 1 : 2;
}

function same(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}

// A name in two pieces for rows where it may be too long: what is cut lies in its middle.
// Pure; knows letters, not what is named.

/** Head and tail; the tail holds what tells names apart (`… (Kopie).docx`) and is never cut. */
export function cutInMiddle(name: string): readonly [head: string, tail: string] {
  const tail = Math.min(12, Math.floor(name.length / 2));
  return [name.slice(0, name.length - tail), name.slice(name.length - tail)];
}

// A source as people read it: its name, cut in the middle where it is long, and the folders it lies in.
// Pure; knows names, not disks.

const separators = /[/\\]/;

export function fileName(source: string): string {
  return source.split(separators).at(-1) || source;
}

/** The last folders before the name, `Wissen / Abrechnung / Alt`; empty for a bare name. */
export function folderTrail(source: string, most = 3): string {
  return source.split(separators).slice(0, -1).filter(Boolean).slice(-most).join(' / ');
}

/** Head and tail of a name; the tail holds what tells files apart and is never cut. */
export function cutInMiddle(name: string): readonly [head: string, tail: string] {
  const tail = Math.min(12, Math.floor(name.length / 2));
  return [name.slice(0, name.length - tail), name.slice(name.length - tail)];
}

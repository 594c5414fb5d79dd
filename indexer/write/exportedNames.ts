// File names for exported articles that every system takes: from their titles, each once, whatever its case.
// Pure; knows no folder.

/** UTF-8, ending included: room is left below the 255 that file systems allow, and in Windows' long paths. */
const maxBytes = 120;
/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i;

/** Gives names one after the other; equal titles get a number. "Umzug: wer zahlt?" → "Umzug-wer-zahlt.md" */
export class ExportedNames {
  private readonly given = new Set<string>();
  /** The number after the last one given, by stem: thousands of equal titles are numbered in one pass. */
  private readonly nextOf = new Map<string, number>();

  constructor(private readonly ending: string) {}

  next(title: string): string {
    const stem = stemOf(title);
    const folded = foldedName(stem);
    for (let number = this.nextOf.get(folded) ?? 1; ; number++) {
      const suffix = `${number === 1 ? '' : `-${number}`}${this.ending}`;
      const name = cutTo(stem, maxBytes - byteLength(suffix)) + suffix;
      if (this.given.has(foldedName(name))) continue;
      this.given.add(foldedName(name));
      this.nextOf.set(folded, number + 1);
      return name;
    }
  }
}

/** Letters and digits, all else a hyphen; never empty, never reserved. */
function stemOf(title: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (stem === '') return 'artikel';
  return reserved.test(stem) ? `${stem}-artikel` : stem;
}

/** The beginning of at most so many bytes, whole letters only. */
function cutTo(text: string, bytes: number): string {
  let cut = '';
  let length = 0;
  for (const letter of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    length += byteLength(letter);
    if (length > bytes) break;
    cut += letter;
  }
  return cut.replace(/-+$/, '') || 'artikel';
}

/** As file systems see it that ignore case and composition. */
const foldedName = (name: string): string => name.toLowerCase().normalize('NFC');

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

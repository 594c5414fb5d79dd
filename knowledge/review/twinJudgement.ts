// Whether two articles say nearly the same, told from shared wording and nearness of meaning.
// The numbers were chosen by measuring (docs/measurements.md, "Twins").

/** `share`, `contained`: see shingles.ts · `meaning`: cosine of the articles' mean vectors, 0 where it is not known. */
export interface TwinSigns {
  readonly share: number;
  readonly contained: number;
  readonly meaning: number;
}

/** From here on two articles are twins; either is enough. */
const twinFrom = {
  /** Of the shorter one's shingles: a copy, or one with chapters added or left out. */
  contained: 0.85,
  /** So much of the wording and nearly the same meaning: texts made from one template share the wording only. */
  share: 0.3,
  meaning: 0.98,
  /** Where no vectors are known, wording alone has to tell. */
  shareAlone: 0.6,
} as const;

/** Below this estimate a pair is not worth reading: of a small part within a long text the share is small, too. */
export const worthReading = 0.1;
/** Neighbours in meaning are worth reading from this cosine of one's mean vector with a chunk of the other on. */
export const worthReadingMeaning = 0.96;
/** Of fewer shingles some phrases are all: two one-line articles share a greeting. */
export const fewestShingles = 12;

export function areTwins({ share, contained, meaning }: TwinSigns): boolean {
  if (contained >= twinFrom.contained) return true;
  if (meaning === 0) return share >= twinFrom.shareAlone;
  return share >= twinFrom.share && meaning >= twinFrom.meaning;
}

/** The same title whatever its case and spacing; empty for a title that says nothing. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

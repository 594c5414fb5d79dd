// A share as a person reads it in the terminal.
// Rounds only.

/** A share in [0, 1] as "84 %"; "–" where there is none. */
export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${Math.round(share * 100)} %`;

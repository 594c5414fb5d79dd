// How long reading takes, for a hint beside the age.
// Pure; counts words, not difficulty.

/** Words a minute an adult reads silently (Brysbaert 2019: 238 for English; German words are longer). */
const wordsPerMinute = 200;

/** Whole minutes, at least 1. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).length / wordsPerMinute));
}

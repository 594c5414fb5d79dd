// The text of a concern: what is asked of the base, made of what the customer said of it.
// Measured in docs/measurements.md, "Conversations".
import type { SpokenPiece } from './spokenPieces';

/** All that was said, in order, as sentences. */
export function concernText(spoken: readonly Pick<SpokenPiece, 'text'>[]): string {
  return spoken.map(({ text }) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(' ');
}

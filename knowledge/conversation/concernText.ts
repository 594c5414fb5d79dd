// The text of a concern: what is asked of the base, made of what the customer said of it.
// Other ways to make it were measured: docs/measurements.md, "Conversations".
import type { SpokenPiece } from './spokenPieces';

/** A concern talked of for half an hour is still asked in a moment. */
const mostAsked = 16;

/**
 * The latest sentences, the latest first: what begins a text weighs most in its vector, and later turns count more than
 * earlier ones. A full stop parts them and none ends the text, as where people type.
 */
export function concernText(said: readonly Pick<SpokenPiece, 'text'>[]): string {
  return said
    .slice(-mostAsked)
    .reverse()
    .map(({ text }) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ')
    .replace(/\.$/, '');
}

// The text of a concern: what is asked of the base, made of what the customer said of it.
// Other ways to make it were measured: docs/measurements.md, "Conversations".
import type { Utterance } from './topicSigns';

/** A concern talked of for half an hour is still asked in a moment. */
const mostAsked = 16;

type Said = Pick<Utterance, 'text' | 'turnId'>;

/**
 * What is asked: the latest sentences, the latest first. What begins a text weighs most in its vector, and later turns
 * count more than earlier ones. A full stop parts them and none ends the text, as where people type.
 */
export function concernText(said: readonly Said[]): string {
  return said
    .slice(-mostAsked)
    .reverse()
    .map(({ text }) => (ended.test(text) ? text : `${text}.`))
    .join(' ')
    .replace(/\.$/, '');
}

/** What is read: the same sentences as they were written, the latest turn first. What has no mark, a subject, stands apart. */
export function writtenText(said: readonly Said[]): string {
  const latest = said.slice(-mostAsked);
  const turnIds = [...new Set(latest.map(({ turnId }) => turnId))].reverse();
  return turnIds
    .flatMap((id) => latest.filter(({ turnId }) => turnId === id))
    .map(({ text }) => text + (ended.test(text) ? ' ' : '\n\n'))
    .join('')
    .trim();
}

const ended = /[.!?…]$/;

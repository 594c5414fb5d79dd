// The text of a concern: what is asked of the base, made of what the customer said of it.
// Other ways to make it were measured: docs/measurements.md, "Conversations".
import type { Utterance } from './topicSigns';

/** A concern talked of for half an hour is still asked in a moment. */
const mostAsked = 16;

type Said = Pick<Utterance, 'text' | 'turnId'>;

/**
 * What is asked: the latest sentences, the latest first. What begins a text weighs most in its vector, and later turns
 * count more than earlier ones. A mail is one breath: its sentences stay as they were written, the latest mail first. A
 * full stop parts them and none ends the text, as where people type.
 */
export function concernText(said: readonly Said[], isWritten = false): string {
  const latest = said.slice(-mostAsked);
  return (isWritten ? asWritten(latest) : latest.reverse())
    .map(({ text }) => (ended.test(text) ? text : `${text}.`))
    .join(' ')
    .replace(/\.$/, '');
}

/** What is read of a mail: the same sentences. What has no mark, a subject, stands apart. */
export function writtenText(said: readonly Said[]): string {
  return asWritten(said.slice(-mostAsked))
    .map(({ text }) => text + (ended.test(text) ? ' ' : '\n\n'))
    .join('')
    .trim();
}

/** The latest turn first, each in its own order. */
function asWritten(said: readonly Said[]): readonly Said[] {
  const turnIds = [...new Set(said.map(({ turnId }) => turnId))].reverse();
  return turnIds.flatMap((id) => said.filter(({ turnId }) => turnId === id));
}

const ended = /[.!?…]$/;

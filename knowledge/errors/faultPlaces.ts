// What may be logged of an error that no code describes: its class and the places it passed, never its message.
// Pure; a message may quote the customer.

/** `stack`: one place a line, the innermost first; empty for what is no error. */
export interface FaultPlaces {
  readonly errorName: string;
  readonly stack: string;
}

/** The outer ones are always the same. */
const mostPlaces = 12;

/** As V8 writes them: `at f (file.js:1:2)`, `at file.js:1:2`, `at new Promise (<anonymous>)`. */
const place = /^ {4}at .*(?::\d+:\d+\)?|\((?:<anonymous>|native)\))$/;

/** Class and places of anything thrown. Never throws. */
export function faultPlaces(thrown: unknown): FaultPlaces {
  if (!(thrown instanceof Error)) return { errorName: typeof thrown, stack: '' };
  const { name, message, stack = '' } = thrown;
  // V8 writes the message first, and its lines may look like places.
  const end = stack.indexOf(message) + message.length;
  const places = stack.includes(message) ? stack.slice(end) : stack;
  const kept = places.split('\n').filter((line) => place.test(line));
  return { errorName: name, stack: kept.slice(0, mostPlaces).join('\n') };
}

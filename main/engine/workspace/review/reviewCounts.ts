// What stands beside each entry of the workspace's navigation: asked for often, so told from what is known already.
// Starts what is not known yet and waits a moment only.
import { setTimeout } from 'node:timers/promises';

/** A small base is counted within this time; a large one tells what it last knew, and counts on. */
const waitMs = 200;

/** The value if it comes at once, else the last known one. A failure tells the last known one, too. */
export async function soonOr<T>(coming: Promise<T>, known: () => T): Promise<T> {
  const stop = new AbortController();
  const late = setTimeout(waitMs, undefined, { signal: stop.signal }).then(known, known);
  try {
    return await Promise.race([coming.catch(known), late]);
  } finally {
    stop.abort();
  }
}

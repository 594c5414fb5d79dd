// Counts what passed and failed, and closes with the one line that machines read, whatever ends the run.
// Must not know what is counted.

/** @typedef {import('./runChecks.mjs').Verdict} Verdict */

/** What ends a run before its time, and what becomes of the process then. */
const ends = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * From now on this process ends with the line: after `close`, at a signal, or at an error that nobody caught.
 * @returns {{ count: (verdict: Verdict) => void, close: () => void }}
 */
export function openCount() {
  const total = { passed: 0, failed: 0 };
  const count = (/** @type {Verdict} */ { passed, failed }) => {
    total.passed += passed;
    total.failed += failed;
  };
  const close = () => {
    console.log(`${total.passed} passed, ${total.failed} failed`);
    process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
  };
  const cutShort = (/** @type {string} */ why) => {
    console.error(why);
    count({ passed: 0, failed: 1 });
    close();
    process.exit();
  };
  for (const signal of ends) process.once(signal, () => cutShort(`Ended by ${signal}.`));
  process.once('uncaughtException', (thrown) =>
    cutShort(thrown instanceof Error ? `${thrown.stack}` : `${thrown}`),
  );
  return { count, close };
}

// The one error of set-up: what failed and the exact line that puts it right.
// Must not know which step threw it.

export class SetupError extends Error {
  /**
   * @param {string} message what failed
   * @param {string} [remedy] what to type or do next
   */
  constructor(message, remedy) {
    super(message);
    this.name = 'SetupError';
    this.remedy = remedy;
  }
}

/**
 * Prints what failed and its remedy on stderr.
 * @param {unknown} thrown
 */
export function printSetupError(thrown) {
  if (thrown instanceof SetupError) {
    console.error(`\nSet-up stopped: ${thrown.message}`);
    if (thrown.remedy) console.error(`What to do: ${thrown.remedy}`);
    return;
  }
  console.error('\nSet-up stopped by an unexpected error:');
  console.error(thrown);
}

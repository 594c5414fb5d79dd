// Waits until no question is being answered: what is understood comes after the cards.
// Knows time only.

/** While a question runs, it is looked again after this long … */
const lookAgainMs = 8;
/** … but not for ever: what comes late is none. */
const longestWaitMs = 400;

/** Whether no question runs any more. */
export async function quietMoment(asking: () => boolean): Promise<boolean> {
  for (let waited = 0; asking(); waited += lookAgainMs) {
    if (waited >= longestWaitMs) return false;
    await new Promise((done) => setTimeout(done, lookAgainMs));
  }
  return true;
}

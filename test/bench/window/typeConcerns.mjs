// Types concerns key by key as a hand does, and takes the times from key to painted cards.
// Knows the field and the probe; the bare forward pass is asked while the hand rests.
import { installProbe, readProbe, waits } from './pageProbe.mjs';

/** Between two keys, ms: 80 words a minute, faster than most agents type. */
const keyMs = 150;
/** A pause after a concern, ms. */
const restMs = 400;
/** Every such key is followed by a bare forward pass of what stands in the field. */
const bareEvery = 7;

/** @typedef {{ waits: readonly number[], unanswered: number, echoes: readonly number[], bare: readonly number[], long: readonly { ms: number, from: string }[] }} Typed */

/**
 * @param {import('./measuredWindow.mjs').MeasuredWindow} window
 * @param {readonly string[]} concerns
 * @param {import('./barePasses.mjs').BarePasses} bare
 * @returns {Promise<Typed>}
 */
export async function typeConcerns({ page, field }, concerns, bare) {
  /** @type {number[]} */
  const passes = [];
  // What the first concern pays for, styles and code that never ran, is no key's.
  await field.pressSequentially('zählerstand beim umzug', { delay: keyMs });
  await field.fill('');
  await page.waitForTimeout(restMs);
  await page.evaluate(installProbe);
  let keys = 0;
  for (const concern of concerns) {
    for (const [at, letter] of [...concern].entries()) {
      const nextMs = performance.now() + keyMs;
      await page.keyboard.type(letter);
      keys += 1;
      if (keys % bareEvery === 0) {
        await page.waitForTimeout(keyMs); // The key's own answer is there; both must not share a core.
        passes.push(await bare.time(concern.slice(0, at + 1)));
      }
      await page.waitForTimeout(Math.max(0, nextMs - performance.now()));
    }
    await page.waitForTimeout(restMs);
    await field.fill('');
  }
  const probe = await page.evaluate(readProbe);
  const all = waits(probe);
  const answered = all.filter((ms) => !Number.isNaN(ms));
  return {
    waits: answered,
    unanswered: all.length - answered.length,
    echoes: probe.keys.map(({ echoed }) => echoed).filter((ms) => !Number.isNaN(ms)),
    bare: passes,
    long: probe.long.map(({ ms, from }) => ({ ms, from })),
  };
}

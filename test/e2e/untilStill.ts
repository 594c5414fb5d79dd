// Waits until a page has come to rest: no slide or fade under way, nothing drawn anew.
// Knows the browser's animations, not what moves.
import type { Page } from 'playwright-core';

/** So long nothing may have changed or moved, ms: a layer begins its slide some frames after it was asked for. */
const restMs = 120;
/** What never rests, as a text that somebody goes on typing, is taken as it is. */
const mostMs = 3_000;

/** So long the engine may take to give a page its first rows, ms, where nothing on the page says that it waits. */
const answerMs = 300;

/** At rest after the time of a short answer: for pages whose rows come from the engine. */
export async function rested(page: Page): Promise<void> {
  await page.waitForTimeout(answerMs);
  await page.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });
  await untilStill(page);
}

/** Resolves at rest; what turns for ever, as the sign of waiting, does not count. */
export function untilStill(page: Page): Promise<void> {
  return page.evaluate(
    ({ restMs, mostMs }) =>
      new Promise<void>((done) => {
        const begin = performance.now();
        let movedAt = begin;
        const changes = new MutationObserver(() => {
          movedAt = performance.now();
        });
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const isMoving = () =>
          document
            .getAnimations()
            .some(
              ({ playState, effect }) =>
                playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)),
            );
        const look = () => {
          const now = performance.now();
          if (isMoving()) movedAt = now;
          if (now - movedAt < restMs && now - begin < mostMs) return setTimeout(look, 20);
          changes.disconnect();
          done();
        };
        look();
      }),
    { restMs, mostMs },
  );
}

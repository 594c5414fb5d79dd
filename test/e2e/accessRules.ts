// The automatic rules of WCAG 2.2 A and AA, run over the real page.
// Knows rules, not screens.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { untilStill } from './untilStill';

const axeScript = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line a violation: rule and the parts concerned. */
export async function violations(page: Page): Promise<readonly string[]> {
  await untilStill(page); // Half-faded text has no contrast yet.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeScript);
  return page.evaluate(async (tags) => {
    type Found = { violations: { id: string; nodes: { target: unknown[] }[] }[] };
    const { axe } = window as unknown as { axe: { run(where: Document, options: object): Promise<Found> } };
    const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  }, rules);
}

// What came of printing, in the words of the page.
// Electron's answers are made up.
import { expect, it } from 'vitest';
import { printPage } from './printPage';

it.each([
  [true, '', 'printed'],
  [false, 'Print job canceled', 'cancelled'],
  [false, 'Failed to enumerate printers', 'failed'],
] as const)('success %s, reason %j: %s', async (success, reason, outcome) => {
  expect(await printPage({ print: (_options, told) => told?.(success, reason) })).toBe(outcome);
});

// The sets are found from the source tree as from the built entries, which have as many steps to the project's root.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { qualityFile } from './qualityFile';

it.each(['tone.jsonl', 'understandingSigns.jsonl', 'conversations.jsonl'])('%s is there', (name) => {
  expect(existsSync(qualityFile(name))).toBe(true);
});

// Our switches are found wherever they stand among Chromium's.
import { expect, it } from 'vitest';
import { readCommandLine } from './commandLine';

it.each([
  [['electron', '.'], { smoke: false }],
  [['electron', '.', '--data', '/d', '--no-sandbox'], { smoke: false, dataFlag: '/d' }],
  [['electron', '--no-sandbox', '.', '--data=/d e', '--smoke'], { smoke: true, dataFlag: '/d e' }],
  [['electron', '--', 'silbertablett://x', '--smoke', '--data=/evil'], { smoke: false }],
  [['electron', '.', '--data'], { smoke: false }],
  [['electron', '.', '--data='], { smoke: false }],
])('%j', (args, expected) => {
  expect(readCommandLine(args)).toEqual(expected);
});

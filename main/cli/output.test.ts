// How rows stand in the terminal.
import { afterEach, expect, it, vi } from 'vitest';
import { printTable } from './output';

afterEach(() => void vi.restoreAllMocks());

it('puts numbers to the right, and nothing else that begins with a digit', () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  printTable([
    ['share', 'when', 'title'],
    ['7 %', '2026-11-22 14:05', '2. Mahnung'],
    ['100 %', '2026-11-22 9:05', 'Zählerstand melden'],
    ['–', '', 'Umzug'],
  ]);
  expect(written.mock.calls.map(([line]) => line)).toEqual([
    'share  when              title\n',
    '  7 %  2026-11-22 14:05  2. Mahnung\n',
    '100 %  2026-11-22 9:05   Zählerstand melden\n',
    '    –                    Umzug\n',
  ]);
});

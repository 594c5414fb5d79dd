// How a reading process ended: too much memory, or lost; by signal (Node), signal number (Electron) and exit code (Windows).
import { expect, it } from 'vitest';
import { endOf } from './prepareLine';

it.each([
  [null, 'SIGKILL', 'linux', 'memory'],
  [null, 'SIGABRT', 'darwin', 'memory'],
  [9, null, 'linux', 'memory'],
  [134, null, 'linux', 'memory'],
  [1, null, 'win32', 'memory'],
  [null, 'SIGSEGV', 'linux', 'lost'],
  [1, null, 'linux', 'lost'],
  [70, null, 'win32', 'lost'],
  [0, null, 'linux', 'lost'],
] as const)('%o %o on %s: %s', (code, signal, platform, kind) => {
  expect(endOf(code, signal, platform)).toMatchObject({ kind });
});

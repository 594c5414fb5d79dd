// The closing line of `npm test` is only as true as this count: nothing that failed may be lost.
// Feeds reports as vitest writes them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countTests, retriedTests } from '../../main/setup/runVitest.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-'));
  vi.stubEnv('CI', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const file = (status: string, ...tests: string[]) => ({
  name: 'x.test.ts',
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
function count(numbers: Record<string, number>, testResults: object[]) {
  const path = join(folder, 'report.json');
  const zeros = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  writeFileSync(path, JSON.stringify({ ...zeros, ...numbers, testResults }));
  return countTests(path);
}

describe('countTests', () => {
  test('passed and failed tests', () => {
    expect(
      count({ numPassedTests: 2, numFailedTests: 1 }, [file('failed', 'passed', 'passed', 'failed')]),
    ).toEqual({
      passed: 2,
      failed: 1,
    });
  });

  test('a file that cannot be loaded is a failure', () => {
    expect(count({ numPassedTests: 1 }, [file('passed', 'passed'), file('failed')])).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  test('a skipped test is a failure in CI and nothing elsewhere', () => {
    const report = () =>
      count({ numPassedTests: 1, numPendingTests: 1 }, [file('passed', 'passed', 'skipped')]);
    expect(report()).toEqual({ passed: 1, failed: 0 });
    vi.stubEnv('CI', 'true');
    expect(report()).toEqual({ passed: 1, failed: 1 });
  });

  test('no report counts nothing', () => {
    expect(countTests(join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 0 });
  });
});

test('a test that needed a second try is named', () => {
  const output = '   ✓ opens an article  300ms\n   ✓ closes the window  900ms (retry x1)\n';
  expect(retriedTests(output)).toEqual(['   ✓ closes the window  900ms (retry x1)']);
});

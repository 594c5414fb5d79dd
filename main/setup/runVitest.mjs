// Runs one vitest project and counts its tests from the JSON report.
// Must not know what the tests test.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, projectFolder, stampFolder } from './projectFolder.mjs';
import { tryCommand } from './runCommand.mjs';

/** @typedef {import('./runChecks.mjs').Verdict} Verdict */
/**
 * @typedef {object} VitestReport what we read of the JSON report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name: string, status: string, assertionResults: { status: string }[] }[]} testResults one per file
 */

/** A run that hangs is ended and counted as failed; both take a few minutes on two cores. */
const limitMs = { unit: 20 * 60_000, e2e: 25 * 60_000 };

/**
 * @param {'unit' | 'e2e'} project
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Verdict>}
 */
export async function runVitest(project, env = process.env) {
  const reportPath = join(stampFolder, `vitest-${project}.json`);
  rmSync(reportPath, { force: true });
  const { status, output } = await tryCommand(
    process.execPath,
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`],
    ],
    { cwd: projectFolder, env: { ...env, NO_COLOR: '1' }, timeoutMs: limitMs[project] },
  );
  const { passed, failed } = countTests(reportPath);
  // A run that ends badly without a failed test (an error outside any test, no test at all) is one failure.
  const failures = failed === 0 && (status !== 0 || passed === 0) ? 1 : failed;
  if (failures > 0) return { passed, failed: failures, report: output };
  const retried = retriedTests(output);
  return { passed, failed: 0, ...(retried.length > 0 && { report: retried.join('\n') }) };
}

/** Tests that passed at their second try only, as vitest marks them: nobody shall take them for sound. */
export function retriedTests(/** @type {string} */ output) {
  return output.split('\n').filter((line) => /\(retry x\d+\)/.test(line));
}

/** @param {string} path @returns {{ passed: number, failed: number }} zeros when there is no report */
export function countTests(path) {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 0 };
  // A file that cannot even be loaded has no failed test of its own.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  // With CI set, a test that does not run is a failure, never a skip.
  const skipped = process.env.CI ? report.numPendingTests + report.numTodoTests : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken + skipped };
}

/** @param {string} path @returns {VitestReport | undefined} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

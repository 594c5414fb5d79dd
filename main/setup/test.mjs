// `npm test [-- NAME…]`: sets up, runs every check (or the named ones) and closes with one line of numbers.
// Must not import a package: on the first run none is installed.
import { checks } from './checks.mjs';
import { prepareTests } from './prepare.mjs';
import { printSetupError } from './setupError.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./checks.mjs').Verdict} Verdict */

const names = process.argv.slice(2);
const total = { passed: 0, failed: 0 };

try {
  await prepareTests();
  for (const check of chosenChecks()) add(await runCheck(check));
} catch (thrown) {
  printSetupError(thrown);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function chosenChecks() {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0)
    throw new Error(`No check ${unknown}; there are ${checks.map(({ name }) => name)}.`);
  return names.length > 0 ? checks.filter(({ name }) => names.includes(name)) : checks;
}

/** @param {Check} check @returns {Promise<Verdict>} */
async function runCheck(check) {
  const startedAt = Date.now();
  console.log(`  ${check.name} …`);
  const verdict = await check.run().catch(brokenCheck);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const sign = verdict.failed > 0 ? '✗' : verdict.passed > 0 ? '✓' : '–';
  const amount = verdict.passed + verdict.failed > 1 ? `${verdict.passed + verdict.failed} tests, ` : '';
  console.log(`${sign} ${check.name} (${amount}${seconds} s)`);
  if (verdict.report) console.log(verdict.report.trimEnd());
  return verdict;
}

/** @param {unknown} thrown @returns {Verdict} */
function brokenCheck(thrown) {
  const report = thrown instanceof Error ? thrown.message : String(thrown);
  return { passed: 0, failed: 1, report };
}

/** @param {Verdict} verdict */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

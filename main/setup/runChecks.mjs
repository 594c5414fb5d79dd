// Runs checks and says of each how it went; those that need one processor only run beside each other, first.
// Must not know what is checked, nor import a package: on the first run none is installed.

/**
 * @typedef {object} Verdict
 * @property {number} passed
 * @property {number} failed
 * @property {string} [report] what to read when something failed or was not run
 */
/**
 * @typedef {object} Check
 * @property {string} name
 * @property {boolean} [light] true: busy on one processor only, so that others run beside it
 * @property {() => Promise<Verdict>} run
 */

/** Light checks at a time; the smallest machine has two processors. */
const lanes = 2;

/**
 * @param {readonly Check[]} checks
 * @param {(verdict: Verdict) => void} count told of each check as it ends; one that throws is one failure
 * @param {(line: string) => void} [say]
 * @returns {Promise<void>} never rejects
 */
export async function runChecks(checks, count, say = console.log) {
  const light = checks.filter((check) => check.light);
  const lane = async () => {
    for (let check = light.shift(); check; check = light.shift()) count(await runCheck(check, say));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const check of checks) if (!check.light) count(await runCheck(check, say));
}

/** @param {Check} check @param {(line: string) => void} say @returns {Promise<Verdict>} */
async function runCheck(check, say) {
  const startedAt = Date.now();
  say(`  ${check.name} …`);
  const verdict = await Promise.resolve().then(check.run).catch(brokenCheck);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const sign = verdict.failed > 0 ? '✗' : verdict.passed > 0 ? '✓' : '–';
  const amount = verdict.passed + verdict.failed > 1 ? `${verdict.passed + verdict.failed} tests, ` : '';
  say(`${sign} ${check.name} (${amount}${seconds} s)`);
  if (verdict.report) say(verdict.report.trimEnd());
  return verdict;
}

/** @param {unknown} thrown @returns {Verdict} */
function brokenCheck(thrown) {
  const report = thrown instanceof Error ? thrown.message : String(thrown);
  return { passed: 0, failed: 1, report };
}

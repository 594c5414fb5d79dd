// `npm test [-- NAME…]`: sets up, runs every check (or the named ones) and closes with one line of numbers.
// Must not import a package: on the first run none is installed.
import { checks } from './checks.mjs';
import { openCount } from './closingLine.mjs';
import { prepareTests } from './prepare.mjs';
import { runChecks } from './runChecks.mjs';
import { printSetupError } from './setupError.mjs';

const names = process.argv.slice(2);
const { count, close } = openCount();

try {
  const chosen = chosenChecks();
  await prepareTests();
  await runChecks(chosen, count);
} catch (thrown) {
  printSetupError(thrown);
  count({ passed: 0, failed: 1 });
}
close();

function chosenChecks() {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0)
    throw new Error(`No check ${unknown}; there are ${checks.map(({ name }) => name)}.`);
  return names.length > 0 ? checks.filter(({ name }) => names.includes(name)) : checks;
}

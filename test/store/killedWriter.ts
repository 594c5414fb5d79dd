// Child process of storeKill.test.ts: does the steps of the writing plan from a given one on, until it is killed.
// Says on stdout only which step is durable.
import { openFullText } from '../../indexer/store/lanceFullText';
import { openStore } from '../../indexer/store/openStore';
import { doStep, planSteps } from './writingPlan';

const [dir = '', from = '0'] = process.argv.slice(2);
const store = await openStore({ dir });
await openFullText(store);
for (let n = Number(from); n < planSteps; n++) {
  await doStep(store, n);
  process.stdout.write(`${n}\n`);
  if (n % 5 === 4) await store.reorganise();
}
await store.close();

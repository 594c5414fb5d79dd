// Child process of migrationKill.test.ts: opens the store of a folder, and thereby brings it to the present schema.
// Says on stdout when it begins and when it is through.
import { openStore } from '../../indexer/store/openStore';

const [dir = ''] = process.argv.slice(2);
process.stdout.write('begins\n');
const store = await openStore({ dir });
await store.close();
process.stdout.write('through\n');

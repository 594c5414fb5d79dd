// Where the sample base lies: in the project's tree, two folders above the built cli.js.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function sampleFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'knowledge', 'sample');
}

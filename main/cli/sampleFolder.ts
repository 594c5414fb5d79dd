// Where the sample base lies: in the project's tree, two folders above the built entries.
// Knows the place only.
import { join } from 'node:path';
import { builtFolder } from './builtFolder';

export function sampleFolder(): string {
  return join(builtFolder, '..', '..', 'knowledge', 'sample');
}

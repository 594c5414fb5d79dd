// Where the sets to measure with lie: test/quality in the project's tree, two folders above the built entries.
// Reads none of them.
import { join } from 'node:path';
import { builtFolder } from './builtFolder';

export function qualityFile(name: string): string {
  return join(builtFolder, '..', '..', 'test', 'quality', name);
}

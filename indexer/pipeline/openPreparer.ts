// Opens the Preparer of the product: a process with limits, which starts with the first source.
// Knows nothing of what it does with it.
import { forkLine } from './forkLine';
import { LinePreparer, type LinePreparerOptions } from './linePreparer';
import { maxHeapMb } from './prepareLimits';
import type { OpenPrepareLine } from './prepareLine';

export interface OpenPreparerOptions extends Omit<LinePreparerOptions, 'openLine'> {
  /** The bundled prepareWorker file. */
  readonly workerFile: string | URL;
  /** Who starts the process; default: Node forks it. */
  readonly openLine?: OpenPrepareLine;
  /** Of the forked process. */
  readonly heapMb?: number;
}

export function openPreparer(options: OpenPreparerOptions): LinePreparer {
  const { workerFile, openLine, heapMb = maxHeapMb, ...rest } = options;
  return new LinePreparer({ ...rest, openLine: openLine ?? forkLine(workerFile, heapMb) });
}

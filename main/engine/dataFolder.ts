// Where everything of one user is kept: the same rule for window and terminal.
// Pure but for the platform's usual folder, which env-paths names; creates nothing.
import { resolve } from 'node:path';
import envPaths from 'env-paths';

export interface DataFolderInput {
  /** What --data named; a relative path counts from the working directory. */
  readonly flag?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** --data, else SILBERTABLETT_DATA, else the platform's data folder. Absolute; empty values count as absent. */
export function dataFolder({ flag, env }: DataFolderInput): string {
  return resolve(flag || env.SILBERTABLETT_DATA || envPaths('silbertablett', { suffix: '' }).data);
}

// What all test files of a run may share is made once: the beginning of the names of such folders, and their removal.
// Must not know what is kept in them.
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders that live as long as this run begin with it. */
    readonly runName: string;
  }
}

/** Where such folders may lie: beside temporary ones, or beside the build, from where packages are found. */
export const sharedParents = { temporary: tmpdir(), built: resolve('out') };

/** Called by vitest before the first file of a project; gives back what removes all of it after the last. */
export function setup(project: TestProject): () => Promise<void> {
  const runName = `silbertablett-run-${process.pid}-${project.name}-`;
  project.provide('runName', runName);
  return async () => {
    for (const parent of Object.values(sharedParents))
      for (const name of await readdir(parent).catch(() => []))
        if (name.startsWith(runName)) await rm(join(parent, name), { recursive: true, force: true });
  };
}

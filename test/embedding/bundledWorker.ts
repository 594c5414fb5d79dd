// Bundles a worker for tests that run real threads, as the app's build does; the embedding one where none is named.
// Packages stay outside the bundle.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const project = resolve(import.meta.dirname, '..', '..');

export interface BundledWorker {
  readonly file: string;
  remove(): void;
}

/** The folder lies in the project, so that the bundle finds its packages. */
export async function bundleWorker(entry = 'indexer/embed/embedWorker.ts'): Promise<BundledWorker> {
  const parent = join(project, 'node_modules', '.cache', 'silbertablett-tests');
  mkdirSync(parent, { recursive: true });
  const outDir = mkdtempSync(join(parent, 'worker-'));
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    build: {
      ssr: join(project, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return {
    file: join(outDir, 'worker.mjs'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

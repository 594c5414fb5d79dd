// Builds out/: shell, engine, embedding thread and terminal as ES modules, the preload as one file, the page.
// What package.json lists under dependencies stays outside the bundles, but for the few packages named here.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { forcedEdges } from './main/setup/forcedEdges.mjs';

const inProject = (path: string): string => resolve(import.meta.dirname, path);
/** Measurements build into a folder of their own beside the app's (test/bench/builtApart.mjs). */
const inOut = (path: string): string => resolve(process.env.SILBERTABLETT_OUT ?? inProject('out'), path);

/** Each is started by a path of its own: a process, a thread or a command. */
const mainEntries = {
  start: inProject('main/app/start.ts'),
  engine: inProject('main/engine/entry.ts'),
  embedWorker: inProject('indexer/embed/embedWorker.ts'),
  prepareWorker: inProject('indexer/pipeline/prepareWorker.ts'),
  planeWorker: inProject('indexer/plane/planeWorker.ts'),
  cli: inProject('main/cli/cli.ts'),
  setup: inProject('main/setup/model/supplyModelCommand.ts'),
};

/** The oldest runtime that must run the bundles: Node 20 in the terminal, Electron 33 as the fallback. */
const nodeTarget = 'node20.18';
const pageTarget = 'chrome130';

/**
 * Plain JavaScript that every start needs. Outside the bundles zod is 140 files, and Node searches all 868 kB of the
 * stemmers for the names they export: 95 ms of processor time more at each start.
 */
const bundledPackages = ['snowball-stemmers', 'zod'];

export default defineConfig({
  main: {
    build: {
      externalizeDeps: { exclude: bundledPackages },
      target: nodeTarget,
      outDir: inOut('main'),
      // Stack traces of a user's log must name our files.
      sourcemap: true,
      rolldownOptions: {
        input: mainEntries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: inOut('preload'),
      // A sandboxed preload may require nothing but electron: zod and our contracts go into the file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: inProject('main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inProject('renderer'),
    plugins: [react()],
    css: { postcss: { plugins: [forcedEdges()] } },
    build: {
      target: pageTarget,
      outDir: inOut('renderer'),
      // The page's policy allows no inline data: every font and picture stays a file.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: { index: inProject('renderer/index.html') } },
    },
  },
});

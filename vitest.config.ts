// Two test projects: `unit` (fast, plain Node, beside the code and across rooms) and `e2e` (real Electron).
// Must not set up anything: main/setup does, and tests bring their own data folders.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const never = ['**/node_modules/**', 'out/**', 'dist/**'];

/** Windows on one screen share its focus and its clipboard: as many run beside each other as there are screens. */
const screens = process.env.E2E_DISPLAYS?.split(' ').length ?? 1;

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Component tests ask for happy-dom in their first line.
          environment: 'node',
          include: ['{main,renderer,indexer,knowledge,test}/**/*.test.{ts,tsx,mjs}'],
          exclude: [...never, 'test/e2e/**'],
          globalSetup: ['test/fakes/sharedFolder.ts'],
          setupFiles: ['test/fakes/propertySeed.ts'],
          // A process a file cost more than the tests in it: files share processes, and what they change is undone.
          isolate: false,
          // By default a core stays free: on two cores half of them would idle.
          maxWorkers: '100%',
          unstubEnvs: true,
          unstubGlobals: true,
          restoreMocks: true,
          // The machine may run other work beside the tests; a slow answer is not a wrong one.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          exclude: never,
          globalSetup: ['test/fakes/sharedFolder.ts'],
          fileParallelism: screens > 1,
          maxWorkers: screens,
          // The default is a second, and a busy machine's answer may take longer; what comes sooner is not waited for.
          expect: { poll: { timeout: 20_000 } },
          // A window on a busy machine may miss a moment; what needs a second try is named in the run's report.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

// `bench` in the runtime that the window has: Electron's own Node with its own V8, instead of the terminal's.
// Imports and memory differ between the two; what is measured is the same. npm run -s bench:runtime -- [options of bench]
import { spawn } from 'node:child_process';
import { electronPath } from '../../main/setup/electronRuntime.mjs';
import { prepareWindow } from '../../main/setup/prepare.mjs';
import { inProject } from '../../main/setup/projectFolder.mjs';

await prepareWindow();
const args = [inProject('out', 'main', 'cli.js'), 'bench', ...process.argv.slice(2)];
const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
spawn(await electronPath(), args, { env, stdio: 'inherit' }).on('close', (code) => {
  process.exitCode = code ?? 1;
});

// Builds the app into a folder of its own, so that measuring never stands in the way of out/ and whoever runs it.
// Knows where the build ends up, not what is measured. As a command: `node test/bench/builtApart.mjs FOLDER`.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = resolve(import.meta.dirname, '..', '..');

/** Makes `folder` an app that Electron starts: build, package file and the sample beside it. Throws when the build fails. @param {string} folder */
export async function buildApart(folder) {
  await mkdir(folder, { recursive: true });
  await runBuild(join(folder, 'out'));
  const { name, productName, version, type, main } = JSON.parse(
    await readFile(join(projectFolder, 'package.json'), 'utf8'),
  );
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, productName, version, type, main }));
  // The app and the terminal look for the sample beside out/.
  await symlink(join(projectFolder, 'knowledge'), join(folder, 'knowledge')).catch((thrown) => {
    if (/** @type {NodeJS.ErrnoException} */ (thrown).code !== 'EEXIST') throw thrown;
  });
}

/** An empty folder inside the project: a build finds its packages only from there. @returns {Promise<string>} */
export async function freshBuildFolder() {
  const caches = join(projectFolder, '.cache');
  await mkdir(caches, { recursive: true });
  return mkdtemp(join(caches, 'apart-'));
}

/** @param {string} out @returns {Promise<void>} */
function runBuild(out) {
  const builder = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    env: { ...process.env, SILBERTABLETT_OUT: out },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`The build ended with ${code}.`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildApart(resolve(process.argv[2] ?? ''));

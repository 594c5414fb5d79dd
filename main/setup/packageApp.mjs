// Packs the app with electron-builder into dist/, carrying the compiled model and the sample articles.
// Must not know what the package contains; electron-builder.yml does.
import { constants, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { electronDistFolder, electronVersion } from './electronRuntime.mjs';
import { inProject, projectFolder } from './projectFolder.mjs';
import { runCommand } from './runCommand.mjs';
import { SetupError } from './setupError.mjs';
import { licenceTexts, shippedPackages } from './shippedPackages.mjs';
import { modelFolder } from './supplyModel.mjs';

const platforms = {
  linux: { flag: '--linux', folder: 'linux', ending: '-unpacked' },
  win32: { flag: '--win', folder: 'win', ending: '-unpacked' },
  darwin: { flag: '--mac', folder: 'mac', ending: '' },
};

/**
 * @param {readonly string[]} targets electron-builder's, such as dir, AppImage, deb, nsis, dmg
 * @returns {Promise<string>} folder of the unpacked app; throws SetupError
 */
export async function packageApp(targets) {
  const { flag, folder } = packagedAs(process.platform, process.arch);
  rmSync(inProject('dist', folder), { recursive: true, force: true });
  rmSync(inProject('dist', 'model'), { recursive: true, force: true });
  // A copy beside the package: electron-builder takes no absolute paths for what it adds. Shared blocks where possible.
  cpSync(await modelFolder(), inProject('dist', 'model'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  });
  writeFileSync(inProject('dist', 'packages.txt'), licenceTexts(shippedPackages()));
  await runCommand(
    process.execPath,
    [
      inProject('node_modules', 'electron-builder', 'cli.js'),
      flag,
      ...targets,
      '--publish',
      'never',
      // The runtime that the app was tested with, also where the official one cannot be downloaded.
      `-c.electronDist=${await electronDistFolder()}`,
      `-c.electronVersion=${await electronVersion()}`,
    ],
    {
      cwd: projectFolder,
      what: 'electron-builder',
      remedy:
        'targets other than dir fetch their tools from the internet; `npm run package` alone packs the folder.',
    },
  );
  const unpacked = inProject('dist', folder);
  if (!existsSync(unpacked)) throw new SetupError(`electron-builder made no ${unpacked}.`);
  return unpacked;
}

/**
 * @param {string} platform Node's name
 * @param {string} arch Node's name
 * @returns {{ flag: string, folder: string }} what asks electron-builder for it, and the folder that it packs into, which
 *   names every processor but x64; throws SetupError
 */
export function packagedAs(platform, arch) {
  const known = platforms[/** @type {keyof typeof platforms} */ (platform)];
  if (!known) throw new SetupError(`There is no package for ${platform}.`);
  const processor = arch === 'x64' ? '' : `-${arch}`;
  return { flag: known.flag, folder: `${known.folder}${processor}${known.ending}` };
}

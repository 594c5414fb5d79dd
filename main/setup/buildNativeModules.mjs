// Compiles hnswlib-node, the one native package without ready-made binaries, and proves that it loads.
// Must not import it: a damaged build would take us down.
import { existsSync } from 'node:fs';
import { installDebianPackages, isOnPath } from './debianPackages.mjs';
import { nodeGypCommand, nodeHeadersPrefix } from './npmCommand.mjs';
import { inProject, projectFolder } from './projectFolder.mjs';
import { runCommand, tryCommand } from './runCommand.mjs';
import { SetupError } from './setupError.mjs';
import { fingerprintFiles, readStamp, writeStamp } from './stamps.mjs';

const packageName = 'hnswlib-node';
/** What node-gyp calls: a compiler, make and Python. */
const toolchainPackages = ['g++', 'make', 'python3'];

/** @returns {Promise<boolean>} whether it was compiled; throws SetupError */
export async function buildNativeModules() {
  const fingerprint = [
    fingerprintFiles(projectFolder, [`node_modules/${packageName}/package.json`]),
    process.platform,
    process.arch,
    existsSync(inProject('node_modules', packageName, 'build', 'Release', 'addon.node')),
  ].join(' ');
  if (readStamp('native') === fingerprint) return false;
  const compiled = !(await loads());
  if (compiled) await compile();
  writeStamp('native', fingerprint.replace(/false$/, 'true'));
  return compiled;
}

async function compile() {
  await ensureToolchain();
  const gyp = nodeGypCommand();
  const headers = nodeHeadersPrefix();
  const env = { ...process.env, ...(headers ? { npm_config_nodedir: headers } : {}) };
  const remedy = headers
    ? 'read the compiler message above; a complete C++17 tool chain is needed.'
    : "node-gyp needs Node's C++ headers: connect to the internet, or set npm_config_nodedir to a folder with include/node.";
  await runCommand(gyp.program, [...gyp.args, 'rebuild'], {
    cwd: inProject('node_modules', packageName),
    env,
    what: `Compiling ${packageName}`,
    remedy,
  });
  if (await loads()) return;
  throw new SetupError(
    `${packageName} was compiled but does not load.`,
    'delete node_modules and run again.',
  );
}

/** @returns {Promise<boolean>} */
async function loads() {
  const { status } = await tryCommand(process.execPath, ['-e', `require('${packageName}')`], {
    cwd: projectFolder,
  });
  return status === 0;
}

async function ensureToolchain() {
  if (process.platform === 'win32') return; // node-gyp finds Visual Studio itself and says what is missing
  const compiler = ['c++', 'g++', 'clang++'].some(isOnPath);
  if (compiler && isOnPath('make') && isOnPath('python3')) return;
  if (process.platform === 'darwin') {
    throw new SetupError('A C++ tool chain is missing.', 'xcode-select --install');
  }
  await installDebianPackages('The C++ tool chain (compiler, make, Python 3) is', toolchainPackages);
}

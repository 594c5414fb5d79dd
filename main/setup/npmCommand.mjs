// Finds npm and node-gyp of the Node that runs us, so that set-up works without a shell and without PATH tricks.
// Must not know what is installed with them.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const nodeFolder = dirname(realpathSync(process.execPath));

/**
 * @typedef {object} NpmCommand
 * @property {string} program
 * @property {string[]} args to put before npm's own arguments
 */

/** @returns {NpmCommand} npm run by this very Node where it can be found, else the one on PATH */
export function npmCommand() {
  const script = npmScript();
  if (script) return { program: process.execPath, args: [script] };
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/** @returns {NpmCommand} the node-gyp that npm carries, Debian's, or the one on PATH */
export function nodeGypCommand() {
  const script = npmScript();
  const places = [
    script ? join(dirname(script), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js') : '',
    '/usr/share/nodejs/node-gyp/bin/node-gyp.js',
  ];
  const found = places.find((place) => place !== '' && existsSync(place));
  return found ? { program: process.execPath, args: [found] } : { program: 'node-gyp', args: [] };
}

/**
 * @returns {string | undefined} the prefix whose include/node holds the C++ headers of this Node: with it node-gyp
 *   needs no download
 */
export function nodeHeadersPrefix() {
  const prefixes = [process.env.npm_config_nodedir, join(nodeFolder, '..'), nodeFolder];
  return prefixes.find((prefix) => prefix && existsSync(join(prefix, 'include', 'node', 'node_api.h')));
}

/** @returns {string | undefined} */
function npmScript() {
  const running = process.env.npm_execpath ?? '';
  const places = [
    running.endsWith('npm-cli.js') ? running : '',
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return places.find((place) => place !== '' && existsSync(place));
}

// Where the project lies, and where set-up keeps its notes about this checkout.
// Knows nothing of steps; used before any package is installed.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Stamps live inside node_modules: whoever deletes that folder starts over, and git never sees them. */
export const stampFolder = join(projectFolder, 'node_modules', '.silbertablett');

/** @param {...string} parts @returns {string} absolute path inside the checkout */
export const inProject = (...parts) => join(projectFolder, ...parts);

// Where the built entries lie: cli.js and the workers beside it; what the bundler shares lies in `chunks` below.
// In the source tree it is this folder, which has as many steps to the project's root.
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export const builtFolder = basename(here) === 'chunks' ? dirname(here) : here;

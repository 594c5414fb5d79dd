#!/usr/bin/env node
// `npm run -s cli -- COMMAND`: sets up what is missing (on stderr), then becomes the terminal twin.
// Must not print on stdout: that belongs to the command.
import { pathToFileURL } from 'node:url';
import { prepareTerminal } from './prepare.mjs';
import { inProject } from './projectFolder.mjs';
import { printSetupError } from './setupError.mjs';

try {
  await prepareTerminal();
  // In this process, not in a child: signals and the exit code need no forwarding.
  await import(pathToFileURL(inProject('out', 'main', 'cli.js')).href);
} catch (thrown) {
  printSetupError(thrown);
  process.exitCode = 1;
}

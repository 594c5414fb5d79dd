// The default app of the fallback runtime: starts the project folder named on the command line.
// Runs inside Electron as its packed default app; must not know which project that is.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

// As the official default app does: the app cannot tell the difference.
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
app.setName(manifest.productName ?? manifest.name);
// Two calls that only default apps make; Electron's types leave them out.
const shell = /** @type {typeof app & Record<'setVersion' | 'setAppPath', (value: string) => void>} */ (app);
shell.setVersion(manifest.version);
shell.setAppPath(folder);
await import(pathToFileURL(join(folder, manifest.main)).href);

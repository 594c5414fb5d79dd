// `npm run package [-- TARGET…]`: sets up, packs the app and starts it once. Targets: dir (default), AppImage, deb…
// Must not import a package: on the first run none is installed.
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { packageApp } from './packageApp.mjs';
import { prepareTests } from './prepare.mjs';
import { runSteps } from './runSteps.mjs';
import { printSetupError } from './setupError.mjs';
import { smokePackagedApp } from './smokePackagedApp.mjs';

const targets = process.argv.slice(2);
let folder = '';

try {
  await prepareTests();
  await runSteps([
    {
      name: 'Package',
      run: async () => {
        folder = await packageApp(targets.length > 0 ? targets : ['dir']);
        return true;
      },
    },
    { name: 'Start of the packed app', run: smoke },
  ]);
  console.log(folder);
} catch (thrown) {
  printSetupError(thrown);
  process.exitCode = 1;
}

async function smoke() {
  if (hasDisplay()) {
    await smokePackagedApp(folder);
    return true;
  }
  const screen = await startVirtualDisplay();
  try {
    await smokePackagedApp(folder, screen.display);
  } finally {
    screen.stop();
  }
  return true;
}

// The app's start as an ordered list of named steps.
// Decides nothing itself; Electron's main process begins here.
import { app, session } from 'electron';
import { dataFolder } from '../engine/dataFolder';
import { appFolders } from './appFolders';
import { hearWishes } from './arrivals/hearWishes';
import { startInChosenLanguage } from './chosenLanguage';
import { readCommandLine } from './commandLine';
import { settleIn } from './dataHome';
import { noteFault } from './engineCare';
import { finishErasing } from './eraseFolder';
import { LogFile } from './logFile';
import { denyNetwork, denyNetworkToChromium } from './networkGuard';
import { openShell } from './openShell';
import { registerPageScheme, servePage } from './pageProtocol';
import { denyPermissions } from './permissions';
import { closeAll, quitInOrder } from './quitInOrder';
import { registerLinks } from './registerLinks';
import { runSmoke } from './smoke';
import { setSystemMenu } from './systemMenu';

const sinceStartMs = (): number => Date.now() - (process.getCreationTime() ?? Date.now());

async function start(): Promise<void> {
  const { dataFlag, smoke } = readCommandLine(process.argv);
  const dataDir = dataFolder({ flag: dataFlag, env: process.env });
  // What the end of an earlier run was kept from deleting; before anything of it is held again.
  finishErasing(dataDir);
  const home = settleIn(dataDir);
  // A second start on the same data ends here; the first one hears of it and comes to the front.
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  const wishes = hearWishes(app, process.argv.slice(1));
  startInChosenLanguage(app, home.settingsFile);
  registerPageScheme();
  denyNetworkToChromium(app);
  const log = new LogFile({ folder: home.logFolder, nowMs: Date.now });
  noteFaults(log);

  await app.whenReady();
  const { isPackaged } = app;
  const folders = appFolders({
    mainFolder: import.meta.dirname,
    isPackaged,
    resourcesPath: process.resourcesPath,
  });
  setSystemMenu(process.platform);
  denyNetwork(session.defaultSession);
  denyPermissions(session.defaultSession);
  servePage(folders.page);
  const startArguments = [
    ...(isPackaged ? [] : [app.getAppPath()]),
    ...(dataFlag ? ['--data', home.dataDir] : []),
  ];
  const { window, engine, summon, take } = await openShell({
    folders,
    home,
    log,
    startArguments,
    sinceStartMs,
  });
  wishes.answer({ summon, take });
  quitInOrder(engine.host, log, home.dataDir);
  // A test of the package changes nothing of the desktop it runs on.
  if (!smoke) return registerLinks(log);
  const exit = (code: number): void => void closeAll(engine.host, log).finally(() => app.exit(code));
  await runSmoke({ window, engineReady: engine.opened, sinceStartMs, exit });
}

function noteFaults(log: LogFile): void {
  const end = (where: string) => (thrown: unknown) => {
    noteFault(log, where, thrown);
    if (!app.isPackaged) console.error(thrown);
    void log.flush().finally(() => app.exit(1));
  };
  process.on('uncaughtException', end('shell'));
  process.on('unhandledRejection', end('shell, promise'));
}

void start();

// Puts the shell together once the app is ready: engine, window, what joins them, what the page may ask.
// Wiring only; each part has a file of its own.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import { pageChannels } from '../../knowledge/contract/channels';
import type { Settings } from '../../knowledge/contract/settings';
import type { AppFolders } from './appFolders';
import type { DataHome } from './dataHome';
import { careForEngine, type EngineCare, noteFault } from './engineCare';
import { noteErasing } from './eraseFolder';
import { Fold } from './foldWindow';
import { type KnowledgeWindow, knowledgeWindow } from './knowledgeWindow';
import type { LogFile } from './logFile';
import { type Outside, openOutside } from './outside';
import { linkPages } from './pageLink';
import { PageWindows } from './pageWindows';
import { recoverPage } from './recoverPage';
import { SettingsFile, type SettingsPatch } from './settings';
import { handleShellCalls, type ShellHandlerOptions } from './shellHandlers';
import { shellWords } from './shellWords';
import { chooseSources } from './sources';
import { SourceTokens } from './sourceTokens';
import { systemKeyStore } from './systemKeyStore';
import { WebSecrets } from './webSecrets';
import { openWindow } from './window';
import { bringToFront } from './windowLook';

export interface ShellOptions {
  readonly folders: AppFolders;
  readonly home: DataHome;
  readonly log: LogFile;
  /** What besides the executable starts this app on these data. */
  readonly startArguments: readonly string[];
  /** Milliseconds since the process began. */
  readonly sinceStartMs: () => number;
}

export interface Shell {
  readonly window: BrowserWindow;
  readonly engine: EngineCare;
  /** Brings the whole sidebar to the front from wherever it is: folded, hidden or behind others. */
  readonly summon: () => void;
  /** What a start, the first or a later one, asked for. */
  readonly take: Outside['take'];
}

export async function openShell(options: ShellOptions): Promise<Shell> {
  const { folders, home, log } = options;
  const engine = careForEngine({ folders, dataDir: home.dataDir, log });
  engine.host.start();
  const settings = await SettingsFile.open(home.settingsFile);
  const secrets = await openWebSecrets(home.dataDir, engine.host);
  nativeTheme.themeSource = settings.current.theme;
  const window = openSidebar(options, settings);
  const pages = new PageWindows();
  pages.add(window);
  const link = linkPages({ pages, host: engine.host });
  engine.onEvent((event) => link.hear(event));
  const tellSettings = (): void => pages.send(pageChannels.settingsChanged, presentSettings(settings, fold));
  const fold: Fold = new Fold({
    window,
    settings: () => settings.current,
    onChange: tellSettings,
    // A place that could not be kept is no reason to bother anybody.
    keep: (patch) => {
      const { side } = settings.current;
      settings.change(patch).then(
        ({ side: kept }) => kept !== side && tellSettings(),
        () => undefined,
      );
    },
  });
  const summon = (): void => {
    fold.setCollapsed(false);
    bringToFront(window);
  };
  const outside = answerPages({ options, settings, secrets, window, engine, pages, fold, summon });
  recoverPage(window, log, Date.now);
  return { window, engine, summon, take: outside.take };
}

/** The engine learns what the key store gives back, and each later change. */
async function openWebSecrets(
  dataDir: string,
  host: EngineCare['host'],
): Promise<ShellHandlerOptions['secrets']> {
  const secrets = await WebSecrets.open(join(dataDir, 'web-secrets.json'), systemKeyStore);
  for (const [id, credentials] of secrets.all) host.setCredentials(id, credentials);
  return {
    set: (id, credentials) => {
      host.setCredentials(id, credentials);
      return secrets.set(id, credentials);
    },
  };
}

function openSidebar({ folders, log, sinceStartMs }: ShellOptions, settings: SettingsFile): BrowserWindow {
  return openWindow({
    settings: settings.current,
    preloadFile: folders.preloadFile,
    developerTools: !app.isPackaged,
    onFirstPaint: () => log.note('page.firstPaint', { sinceStartMs: Math.round(sinceStartMs()) }),
  });
}

interface PageParts {
  readonly secrets: ShellHandlerOptions['secrets'];
  readonly options: ShellOptions;
  readonly settings: SettingsFile;
  readonly window: BrowserWindow;
  readonly engine: EngineCare;
  readonly pages: PageWindows;
  readonly fold: Fold;
  readonly summon: () => void;
}

function answerPages(parts: PageParts): Outside {
  const { options, settings, window, engine, pages, fold } = parts;
  const words = () => shellWords(settings.current.language, app.getLocale());
  const tokens = new SourceTokens({
    makeId: randomUUID,
    nowMs: Date.now,
    onChange: (token, paths) => engine.host.setSource(token, paths),
  });
  const sources = chooseSources({ tokens, words, sampleFolder: options.folders.sample });
  const workspace = openKnowledge(parts);
  const outside = openOutside({
    ...{ window, pages, words, sources, workspace, fold, log: options.log, summon: parts.summon },
    settings: () => settings.current,
    startArguments: options.startArguments,
  });
  handleShellCalls({
    ...{ pages, workspace, words, sources, fold },
    secrets: parts.secrets,
    locateSource: (ledgerId) => engine.host.locate(ledgerId),
    readSettings: () => presentSettings(settings, fold),
    changeSettings: async (patch: SettingsPatch) => {
      const before = settings.current;
      const changed = await settings.change(patch);
      applyLook(changed, window);
      if (changed.side !== before.side) fold.dock();
      // What could not be done is not said to be so.
      await outside.apply(changed, before).catch(async (thrown) => {
        await settings.change({ openAtLogin: before.openAtLogin });
        throw thrown;
      });
      const present = presentSettings(settings, fold);
      pages.send(pageChannels.settingsChanged, present);
      return present;
    },
    desk: outside.desk,
    insert: outside.insert,
    readGlobalKeys: outside.readGlobalKeys,
    quit: () => window.close(),
    noteErasing: () => noteErasing(options.home.dataDir),
    checkOutput: !app.isPackaged,
    onForeignError: (call, error) => noteFault(options.log, call, error),
  });
  void outside.apply(settings.current, undefined);
  return outside;
}

/** The sidebar is the app: the knowledge window goes with it. */
function openKnowledge({ options, settings, window: sidebar, pages }: PageParts): KnowledgeWindow {
  const { folders, log } = options;
  const workspace = knowledgeWindow({
    preloadFile: folders.preloadFile,
    developerTools: !app.isPackaged,
    place: () => settings.current.workspaceBounds,
    sidebar: () => (sidebar.isVisible() ? sidebar.getBounds() : undefined),
    onRest: (workspaceBounds) => void settings.change({ workspaceBounds }).catch(() => undefined),
    onMade: (window) => {
      pages.add(window);
      recoverPage(window, log, Date.now);
    },
  });
  sidebar.once('closed', () => workspace.close());
  return workspace;
}

/** What the window is beats what could be written of it. */
function presentSettings(
  { current, setAside }: SettingsFile,
  { isCollapsed }: Pick<Fold, 'isCollapsed'>,
): Settings {
  return { ...current, collapsed: isCollapsed, ...(setAside !== undefined && { setAside }) };
}

function applyLook({ theme, alwaysOnTop }: Settings, window: BrowserWindow): void {
  nativeTheme.themeSource = theme;
  window.setAlwaysOnTop(alwaysOnTop);
}

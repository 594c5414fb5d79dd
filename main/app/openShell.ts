// Puts the shell together once the app is ready: engine, window, what joins them, what the page may ask.
// Wiring only; each part has a file of its own.
import { randomUUID } from 'node:crypto';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import { pageChannels } from '../../knowledge/contract/channels';
import type { Settings } from '../../knowledge/contract/settings';
import type { AppFolders } from './appFolders';
import type { DataHome } from './dataHome';
import { careForEngine, type EngineCare, noteFault } from './engineCare';
import type { LogFile } from './logFile';
import { linkPage, type PageLink } from './pageLink';
import { recoverPage } from './recoverPage';
import { SettingsFile, type SettingsPatch } from './settings';
import { handleShellCalls } from './shellHandlers';
import { shellWords } from './shellWords';
import { registerSummonKey, summonKey } from './shortcut';
import { chooseSources } from './sources';
import { SourceTokens } from './sourceTokens';
import { bringToFront, openWindow } from './window';

export interface ShellOptions {
  readonly folders: AppFolders;
  readonly home: DataHome;
  readonly log: LogFile;
  /** Milliseconds since the process began. */
  readonly sinceStartMs: () => number;
}

export interface Shell {
  readonly window: BrowserWindow;
  readonly engine: EngineCare;
}

export async function openShell(options: ShellOptions): Promise<Shell> {
  const { folders, home, log } = options;
  const engine = careForEngine({ folders, dataDir: home.dataDir, log });
  engine.host.start();
  const settings = await SettingsFile.open(home.settingsFile);
  nativeTheme.themeSource = settings.current.theme;
  const window = openSidebar(options, settings);
  const link = linkPage({ window, host: engine.host });
  engine.onEvent((event) => link.hear(event));
  const hideWindow = summonable(window, log);
  answerPage({ options, settings, window, engine, link, hideWindow });
  recoverPage(window, log, Date.now);
  return { window, engine };
}

function openSidebar({ folders, log, sinceStartMs }: ShellOptions, settings: SettingsFile): BrowserWindow {
  return openWindow({
    settings: settings.current,
    preloadFile: folders.preloadFile,
    developerTools: !app.isPackaged,
    // A place that could not be kept is no reason to bother anybody.
    onRest: (bounds) => void settings.change({ bounds }).catch(() => undefined),
    onFirstPaint: () => log.note('page.firstPaint', { sinceStartMs: Math.round(sinceStartMs()) }),
  });
}

/** The key shows and hides the sidebar. Without the key, hiding only minimises: there must be a way back. */
function summonable(window: BrowserWindow, log: LogFile): () => void {
  const isInFront = (): boolean => window.isVisible() && window.isFocused() && !window.isMinimized();
  const registered = registerSummonKey(() => (isInFront() ? window.hide() : bringToFront(window)));
  if (!registered) log.note('shortcut.taken', { shortcut: summonKey });
  return () => (registered ? window.hide() : window.minimize());
}

interface PageParts {
  readonly options: ShellOptions;
  readonly settings: SettingsFile;
  readonly window: BrowserWindow;
  readonly engine: EngineCare;
  readonly link: PageLink;
  readonly hideWindow: () => void;
}

function answerPage({ options, settings, window, engine, link, hideWindow }: PageParts): void {
  const words = () => shellWords(settings.current.language, app.getLocale());
  const tokens = new SourceTokens({
    makeId: randomUUID,
    nowMs: Date.now,
    onChange: (token, paths) => engine.host.setSource(token, paths),
  });
  handleShellCalls({
    window,
    words,
    sources: chooseSources({ tokens, window: () => window, words, sampleFolder: options.folders.sample }),
    readSettings: () => settings.current,
    changeSettings: async (patch: SettingsPatch) => {
      const changed = await settings.change(patch);
      applySettings(changed, window);
      link.send(pageChannels.settingsChanged, changed);
      return changed;
    },
    hideWindow,
    checkOutput: !app.isPackaged,
    onForeignError: (call, error) => noteFault(options.log, call, error),
  });
}

function applySettings({ theme, alwaysOnTop }: Settings, window: BrowserWindow): void {
  nativeTheme.themeSource = theme;
  window.setAlwaysOnTop(alwaysOnTop);
}

// Everything between the sidebar and the rest of the desktop: selected text, the clipboard, keys that work everywhere,
// links and mail files, the tray, the locked screen, the start with the session.
// Wiring only; each part has a file of its own.
import { app, BrowserWindow, globalShortcut } from 'electron';
import { pageChannels } from '../../knowledge/contract/channels';
import type { Settings } from '../../knowledge/contract/settings';
import type { GlobalKeys as GlobalKeysState } from '../../knowledge/contract/shellCalls';
import { Arrivals } from './arrivals/arrivals';
import type { StartWishes } from './arrivals/startArguments';
import { ClipboardDesk } from './clipboard/clipboardDesk';
import type { ClipboardContent, ClipboardPort } from './clipboard/clipboardPort';
import { ClipboardWatch } from './clipboard/clipboardWatch';
import { systemClipboard } from './clipboard/systemClipboard';
import { noteFault } from './engineCare';
import type { Fold } from './foldWindow';
import { captureOnce } from './hands/captureOnce';
import { desktopHands, desktopOf } from './hands/desktopHands';
import { insertText } from './hands/insertText';
import { GlobalKeys } from './keys/globalKeys';
import type { KnowledgeWindow } from './knowledgeWindow';
import type { LogFile } from './logFile';
import { startThisAtLogin } from './ownLoginStart';
import { pageReady } from './pageReady';
import type { PageWindows } from './pageWindows';
import { watchScreenLock } from './screenLock';
import type { ShellWords } from './shellWords';
import type { Sources } from './sources';
import { steppingWindows } from './steppingWindows';
import { type OpenTray, openTray } from './tray/openTray';

export interface OutsideOptions {
  readonly window: BrowserWindow;
  readonly pages: PageWindows;
  readonly settings: () => Settings;
  readonly words: () => ShellWords;
  readonly sources: Pick<Sources, 'mail'>;
  readonly log: LogFile;
  /** For the start with the session: what besides the executable starts this app on these data. */
  readonly startArguments: readonly string[];
  readonly summon: () => void;
  readonly fold: Pick<Fold, 'isCollapsed'>;
  readonly workspace: Pick<KnowledgeWindow, 'open'>;
}

export interface Outside {
  readonly desk: ClipboardDesk;
  readonly insert: (content: ClipboardContent) => Promise<boolean>;
  readonly readGlobalKeys: () => GlobalKeysState;
  /** What a start asked for. */
  readonly take: (wishes: StartWishes) => Promise<void>;
  /** Lets changed settings take effect. */
  readonly apply: (settings: Settings, before: Settings | undefined) => Promise<void>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function openOutside(options: OutsideOptions): Outside {
  const { window, log, summon } = options;
  const desktop = desktopOf(process.platform, process.env);
  const hands = desktopHands(desktop);
  const port = systemClipboard();
  const desk = new ClipboardDesk(port);
  const arrivals = openArrivals(options);
  const keys = globalKeys(
    options,
    captureOnce({
      ...{ desk, hands, pause, arrivals, summon, isMarkReliable: desktop === 'x11' },
      onForeignError: (thrown) => noteFault(log, 'capture', thrown),
    }),
  );
  // Nobody tells when another program lets go of a key: looked for when a hand comes by, never by a timer.
  app.on('browser-window-focus', () => keys.retry());
  const watch = clipboardWatch(port, desk, arrivals);
  let tray: OpenTray | undefined;
  // The tray and the system's bus take a quarter of a second here and there: not before the page is painted.
  window.once('show', () => {
    tray = openOwnTray(options);
    const endLock = tellScreenLock(options);
    app.once('will-quit', endLock);
  });
  app.once('will-quit', () => hands.close());
  return {
    desk,
    insert: (content) => insertText(content, { desk, hands, windows: steppingWindows(window), pause }),
    readGlobalKeys: () => {
      keys.retry();
      return keys.read();
    },
    take: (wishes) => arrivals.take(wishes),
    async apply(next, before) {
      keys.hold({ summon: next.summonKey, capture: next.captureKey });
      watch.set(next.watchClipboard);
      if (next.language !== before?.language) tray?.refresh();
      if (before && next.openAtLogin !== before.openAtLogin)
        await startThisAtLogin(next.openAtLogin, options.startArguments);
    },
  };
}

function openArrivals({ window, workspace, sources, summon, log }: OutsideOptions): Arrivals {
  return new Arrivals({
    pageReady: () => pageReady(window),
    send: (channel, payload) => window.webContents.send(channel, payload),
    openArticle: (articleId) => workspace.open({ page: 'articles', articleId }),
    tokenForMail: (path) => sources.mail(path),
    summon,
    log,
  });
}

function globalKeys({ window, fold, summon, pages, log }: OutsideOptions, capture: () => void): GlobalKeys {
  const isInFront = (): boolean =>
    window.isVisible() && window.isFocused() && !window.isMinimized() && !fold.isCollapsed;
  return new GlobalKeys({
    port: globalShortcut,
    // Hides the sidebar where it stands in front, and else brings it there, unfolded.
    onPress: { summon: () => (isInFront() ? window.hide() : summon()), capture },
    onChange: (state) => {
      for (const { keys, state: of } of [state.summon, state.capture]) {
        if (of === 'taken') log.note('shortcut.taken', { shortcut: keys });
      }
      pages.send(pageChannels.globalKeysChanged, state);
    },
  });
}

function clipboardWatch(port: ClipboardPort, desk: ClipboardDesk, arrivals: Arrivals): ClipboardWatch {
  const watch = new ClipboardWatch({
    ...{ port, desk },
    isOursInFront: () => BrowserWindow.getFocusedWindow() !== null,
    onCopied: (text) => void arrivals.concern({ text, how: 'clipboard' }),
  });
  // What was copied just before a window of ours got the keys was copied elsewhere.
  app.on('browser-window-focus', () => void watch.look('others'));
  app.on('browser-window-blur', () => void watch.look('ours'));
  return watch;
}

function openOwnTray({ window, words, summon, workspace }: OutsideOptions): OpenTray {
  return openTray(window, words, {
    // A click on the icon takes the keys away before it is heard, so being seen decides.
    toggle: () => (window.isVisible() ? window.hide() : summon()),
    openSettings: () => workspace.open({ page: 'settings' }),
    quit: () => window.close(),
  });
}

/** Returns what ends it. Unlocking is told whatever the settings say: nothing stays hidden by a switch. */
function tellScreenLock({ pages, settings }: OutsideOptions): () => void {
  return watchScreenLock((locked) => {
    if (locked && !settings().hideOnLock) return;
    pages.send(pageChannels.screenLocked, { locked });
  });
}

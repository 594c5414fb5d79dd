// The knowledge window: one at most, opened when it is asked for, brought to the front where it is open.
// Knows settings and geometry, not what its pages show.
import { BrowserWindow } from 'electron';
import { pageChannels } from '../../knowledge/contract/channels';
import type { WorkspacePlace } from '../../knowledge/contract/shellCalls';
import { guardNavigation } from './navigationGuard';
import { workspaceUrl } from './pageAddress';
import { pageReady } from './pageReady';
import { allScreens, bringToFront, type PageOptions, pageWindowOptions, rememberPlace } from './windowLook';
import { type Bounds, workspaceBounds, workspaceMinHeight, workspaceMinWidth } from './windowPlace';

export interface KnowledgeWindowOptions extends PageOptions {
  /** Where it was left, read when it is opened. */
  readonly place: () => Bounds | undefined;
  /** Where the sidebar is seen at present, if it is. */
  readonly sidebar: () => Bounds | undefined;
  readonly onRest: (bounds: Bounds) => void;
  /** Told of each window that is made, before its page is loaded. */
  readonly onMade: (window: BrowserWindow) => void;
}

export interface KnowledgeWindow {
  /** Opens the window at a page; one that is open comes to the front and its page hears where to go. */
  open(place: WorkspacePlace): void;
  close(): void;
}

export function knowledgeWindow(options: KnowledgeWindowOptions): KnowledgeWindow {
  let current: BrowserWindow | undefined;
  const isOpen = (window: BrowserWindow | undefined): window is BrowserWindow =>
    window !== undefined && !window.isDestroyed();
  return {
    open(place) {
      if (!isOpen(current)) {
        current = makeWindow(options, place);
        return;
      }
      bringToFront(current);
      void lead(current, place);
    },
    close() {
      if (isOpen(current)) current.close();
    },
  };
}

/** A page that is still loading would not hear it. */
async function lead(window: BrowserWindow, place: WorkspacePlace): Promise<void> {
  if (await pageReady(window)) window.webContents.send(pageChannels.workspaceAsked, place);
}

/** Framed: it stands beside other programs for hours, and the desktop's own title bar moves and tiles it. */
function makeWindow(options: KnowledgeWindowOptions, place: WorkspacePlace): BrowserWindow {
  const home = workspaceUrl(place);
  const window = new BrowserWindow({
    ...pageWindowOptions(options),
    ...workspaceBounds(options.place(), allScreens(), options.sidebar()),
    minWidth: workspaceMinWidth,
    minHeight: workspaceMinHeight,
    title: 'Silbertablett',
  });
  options.onMade(window);
  guardNavigation(window.webContents, home);
  window.once('ready-to-show', () => bringToFront(window));
  rememberPlace(window, options.onRest);
  void window.loadURL(home);
  return window;
}

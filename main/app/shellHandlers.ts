// Binds shellCalls to the shell: one line a call, each behind the sender check and the contract.
// Knows what the calls need, not how it is done.
import { type BrowserWindow, ipcMain, shell } from 'electron';
import { z } from 'zod';
import { answerCall } from '../../knowledge/contract/answerCall';
import { pageChannels, shellCallNames, shellChannel } from '../../knowledge/contract/channels';
import type { Handlers, Outcome } from '../../knowledge/contract/defineCall';
import type { Settings } from '../../knowledge/contract/settings';
import { type GlobalKeys, type SourceToken, shellCalls } from '../../knowledge/contract/shellCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ClipboardDesk } from './clipboard/clipboardDesk';
import type { ClipboardContent } from './clipboard/clipboardPort';
import { openExternalLink } from './externalLinks';
import type { Fold } from './foldWindow';
import type { KnowledgeWindow } from './knowledgeWindow';
import type { PageWindows } from './pageWindows';
import { printPage } from './printPage';
import type { SettingsPatch } from './settings';
import type { ShellWords } from './shellWords';
import type { Sources } from './sources';
import type { WebSecrets } from './webSecrets';

export interface ShellHandlerOptions {
  readonly pages: PageWindows;
  readonly workspace: Pick<KnowledgeWindow, 'open'>;
  /** Credentials of web sources; resolves to where they are kept. */
  readonly secrets: Pick<WebSecrets, 'set'>;
  /** Where the source of a ledger entry lies; undefined where there is no such file. */
  readonly locateSource: (ledgerId: string) => Promise<string | undefined>;
  readonly words: () => ShellWords;
  readonly sources: Sources;
  readonly readSettings: () => Settings;
  /** Stores the change and lets it take effect. */
  readonly changeSettings: (patch: SettingsPatch) => Promise<Settings>;
  readonly fold: Pick<Fold, 'setCollapsed' | 'showTip'>;
  readonly desk: Pick<ClipboardDesk, 'copy' | 'readText'>;
  /** Resolves to whether it was pasted into the program before. */
  readonly insert: (content: ClipboardContent) => Promise<boolean>;
  readonly readGlobalKeys: () => GlobalKeys;
  readonly quit: () => void;
  /** Notes that all of ours in the data folder is to be deleted once the app has let go of it. */
  readonly noteErasing: () => Promise<void>;
  readonly checkOutput: boolean;
  readonly onForeignError: (call: string, error: unknown) => void;
}

const droppedPaths = z.array(z.string().min(1).max(32_768)).max(100_000);

export function handleShellCalls(options: ShellHandlerOptions): void {
  const { pages, checkOutput, onForeignError } = options;
  const signal = new AbortController().signal; // Dialogs are ended by the agent, not by a signal.
  for (const call of shellCallNames) {
    ipcMain.handle(shellChannel(call), (event, input: unknown) => {
      const window = pages.of(event.senderFrame);
      if (!window) return refused(call);
      const handlers = shellHandlers(options, window);
      return answerCall(
        { registry: shellCalls, handlers, checkOutput, onForeignError },
        { call, input, signal },
      );
    });
  }
  ipcMain.handle(pageChannels.dropped, (event, paths: unknown) => {
    if (!pages.of(event.senderFrame)) return refused('takeDroppedFiles');
    return dropped(options.sources, paths);
  });
}

/** `window`: the one that asks. */
function shellHandlers(options: ShellHandlerOptions, window: BrowserWindow): Handlers<typeof shellCalls> {
  const { words, sources, fold, desk } = options;
  return {
    chooseFiles: () => sources.chooseFiles(window),
    chooseFolder: () => sources.chooseFolder(window),
    chooseTarget: ({ kind }) => sources.chooseTarget(window, kind),
    chooseLearningTarget: () => sources.chooseTarget(window, 'learning'),
    chooseLearningFile: () => sources.chooseLearningFile(window),
    sampleSource: async () => sources.sample(),
    chooseMail: () => sources.chooseMail(window),
    copyText: async ({ text }) => {
      await desk.copy({ text });
      return {};
    },
    copyRich: async (content) => {
      await desk.copy(content);
      return {};
    },
    insertText: async (content) => ({ inserted: await options.insert(content) }),
    readClipboard: async () => ({ text: await desk.readText() }),
    readGlobalKeys: async () => options.readGlobalKeys(),
    printPage: async () => ({ outcome: await printPage(window.webContents) }),
    openExternal: async ({ url }) => ({ opened: await openExternalLink(url, window, words()) }),
    readSettings: async () => options.readSettings(),
    changeSettings: (patch) => options.changeSettings(patch),
    setCollapsed: async ({ collapsed }) => {
      fold.setCollapsed(collapsed);
      return {};
    },
    showTip: async ({ tip }) => ({ shown: fold.showTip(tip ?? undefined) }),
    openWorkspace: async (place) => {
      options.workspace.open(place);
      return {};
    },
    showSource: async ({ ledgerId }) => {
      const path = await options.locateSource(ledgerId);
      if (path === undefined) throw new TablettError('SOURCE_MISSING');
      shell.showItemInFolder(path);
      return {};
    },
    setWebCredentials: async ({ id, credentials }) => ({ kept: await options.secrets.set(id, credentials) }),
    eraseAll: async () => {
      await options.noteErasing();
      options.quit();
      return {};
    },
    quit: async () => {
      options.quit();
      return {};
    },
  };
}

function dropped(sources: Sources, paths: unknown): Outcome<SourceToken> {
  try {
    return { ok: true, value: sources.dropped(droppedPaths.parse(paths)) };
  } catch (thrown) {
    if (thrown instanceof TablettError) return { ok: false, code: thrown.code, details: thrown.details };
    return refused('takeDroppedFiles');
  }
}

function refused(call: string): Outcome<never> {
  return { ok: false, code: 'INPUT_INVALID', details: { call, field: 'sender', reason: 'is not the page' } };
}

// Binds shellCalls to the shell: one line a call, each behind the sender check and the contract.
// Knows what the calls need, not how it is done.
import { type BrowserWindow, clipboard, ipcMain } from 'electron';
import { z } from 'zod';
import { answerCall } from '../../knowledge/contract/answerCall';
import { pageChannels, shellCallNames, shellChannel } from '../../knowledge/contract/channels';
import type { Handlers, Outcome } from '../../knowledge/contract/defineCall';
import type { Settings } from '../../knowledge/contract/settings';
import { type SourceToken, shellCalls } from '../../knowledge/contract/shellCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import { openExternalLink } from './externalLinks';
import type { Fold } from './foldWindow';
import { isPageFrame } from './pageFrame';
import type { SettingsPatch } from './settings';
import type { ShellWords } from './shellWords';
import type { Sources } from './sources';

export interface ShellHandlerOptions {
  readonly window: BrowserWindow;
  readonly words: () => ShellWords;
  readonly sources: Sources;
  readonly readSettings: () => Settings;
  /** Stores the change and lets it take effect. */
  readonly changeSettings: (patch: SettingsPatch) => Promise<Settings>;
  readonly fold: Pick<Fold, 'setCollapsed' | 'showTip'>;
  readonly quit: () => void;
  readonly checkOutput: boolean;
  readonly onForeignError: (call: string, error: unknown) => void;
}

const droppedPaths = z.array(z.string().min(1).max(32_768)).max(100_000);

export function handleShellCalls(options: ShellHandlerOptions): void {
  const { window, checkOutput, onForeignError } = options;
  const handlers = shellHandlers(options);
  const signal = new AbortController().signal; // Dialogs are ended by the agent, not by a signal.
  for (const call of shellCallNames) {
    ipcMain.handle(shellChannel(call), (event, input: unknown) => {
      if (!isPageFrame(event.senderFrame, window)) return refused(call);
      return answerCall(
        { registry: shellCalls, handlers, checkOutput, onForeignError },
        { call, input, signal },
      );
    });
  }
  ipcMain.handle(pageChannels.dropped, (event, paths: unknown) => {
    if (!isPageFrame(event.senderFrame, window)) return refused('takeDroppedFiles');
    return dropped(options.sources, paths);
  });
}

function shellHandlers(options: ShellHandlerOptions): Handlers<typeof shellCalls> {
  const { window, words, sources, fold } = options;
  return {
    chooseFiles: () => sources.chooseFiles(),
    chooseFolder: () => sources.chooseFolder(),
    chooseLearningTarget: () => sources.chooseLearningTarget(),
    chooseLearningFile: () => sources.chooseLearningFile(),
    sampleSource: async () => sources.sample(),
    copyText: async ({ text }) => {
      clipboard.writeText(text);
      return {};
    },
    openExternal: async ({ url }) => ({ opened: await openExternalLink(url, window, words()) }),
    readSettings: async () => options.readSettings(),
    changeSettings: (patch) => options.changeSettings(patch),
    setCollapsed: async ({ collapsed }) => {
      fold.setCollapsed(collapsed);
      return {};
    },
    showTip: async ({ tip }) => ({ shown: fold.showTip(tip ?? undefined) }),
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

// What `window.silbertablett` is to the page: named functions that resolve to outcomes, and subscriptions.
// The preload builds it; renderer/bridge is its only user.
import type { z } from 'zod';
import type { CallInput, CallOutput, CallRegistry, Outcome } from './defineCall';
import type { engineCalls } from './engineCalls';
import type { EngineEvent } from './engineEvents';
import type { ArrivedConcern, GlobalKeys, SourceToken, shellCalls, WorkspacePlace } from './shellCalls';

export type OutcomeClient<R extends CallRegistry> = {
  readonly [K in keyof R]: (input: CallInput<R[K]>) => Promise<Outcome<CallOutput<R[K]>>>;
};

/** Shell and engine calls by name. `ask` of a page supersedes its older ask, which resolves to CANCELLED. */
export type PageApi = OutcomeClient<typeof engineCalls> &
  OutcomeClient<typeof shellCalls> & {
    /** Registers dropped files with the shell; the page never sees their paths. */
    readonly takeDroppedFiles: (files: readonly File[]) => Promise<Outcome<SourceToken>>;
    /** Every engine event, and `engineLost` / `engineReady` as the shell reports them. Returns the unsubscriber. */
    readonly onEvent: (listener: (event: PageEvent) => void) => () => void;
  };

export type PageEvent =
  | EngineEvent
  | { readonly name: 'engineLost'; readonly payload: { readonly willRestart: boolean } }
  | { readonly name: 'engineReady'; readonly payload: Record<string, never> }
  | {
      readonly name: 'settingsChanged';
      readonly payload: z.output<(typeof shellCalls)['readSettings']['output']>;
    }
  | { readonly name: 'workspaceAsked'; readonly payload: WorkspacePlace }
  | { readonly name: 'concernArrived'; readonly payload: ArrivedConcern }
  /** A mail file that the app was opened with; the token goes to openMail. */
  | { readonly name: 'mailArrived'; readonly payload: SourceToken }
  | { readonly name: 'screenLocked'; readonly payload: { readonly locked: boolean } }
  | { readonly name: 'globalKeysChanged'; readonly payload: GlobalKeys };

// The names of the few channels between preload and shell, computed from the registry where there is one a call.
// Knows nothing of Electron; preload and app are its only users.
import { shellCalls } from './shellCalls';

export type ShellCallName = keyof typeof shellCalls;

export const shellCallNames = Object.keys(shellCalls) as readonly ShellCallName[];

/** The invoke channel of one shell call. */
export function shellChannel(call: ShellCallName): string {
  return `shell:${call}`;
}

/** `hello` page → shell, asks for a port · `port` shell → page, brings one · the rest shell → page as named. */
export const pageChannels = {
  hello: 'page:hello',
  port: 'engine:port',
  engineReady: 'engine:ready',
  engineLost: 'engine:lost',
  settingsChanged: 'settings:changed',
  workspaceAsked: 'workspace:asked',
  concernArrived: 'concern:arrived',
  mailArrived: 'mail:arrived',
  screenLocked: 'screen:locked',
  globalKeysChanged: 'keys:changed',
  dropped: 'sources:dropped',
} as const;

// All that the knowledge window may ask of the engine beside what the sidebar asks.
import type { Handlers } from '../defineCall';
import { articleCalls } from './articleCalls';
import { careCalls } from './careCalls';
import { importCalls } from './importCalls';
import { reviewCalls } from './reviewCalls';

export const workspaceCalls = { ...importCalls, ...articleCalls, ...reviewCalls, ...careCalls } as const;

/** The answering side, bound by main/engine/workspace/. */
export type WorkspaceHandlers = Handlers<typeof workspaceCalls>;

// What the page may ask of the engine. The preload's functions and the engine's handlers derive from here.
import type { z } from 'zod';
import { dayCalls } from './day/dayCalls';
import { askingCalls } from './sidebar/askingCalls';
import { learningCalls } from './sidebar/learningCalls';
import { type engineStatusSchema, libraryCalls } from './sidebar/libraryCalls';
import { proofCalls } from './sidebar/proofCalls';
import { workspaceCalls } from './workspace/workspaceCalls';

export const sidebarCalls = { ...askingCalls, ...learningCalls, ...proofCalls, ...libraryCalls } as const;

/** What the engine answers: to the sidebar, and to the knowledge window beside it. */
export const engineCalls = { ...sidebarCalls, ...dayCalls, ...workspaceCalls } as const;

export type EngineStatus = z.output<typeof engineStatusSchema>;

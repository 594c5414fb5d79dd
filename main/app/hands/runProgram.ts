// Runs a small program of the system and says whether it succeeded; never throws, never waits for ever.
// Knows nothing of what is run.
import { execFile } from 'node:child_process';

/** Includes the wait until the agent has let go of the shortcut's keys. */
const limitMs = 4000;

export type RunProgram = (name: string, args: readonly string[]) => Promise<boolean>;

export const runProgram: RunProgram = (name, args) =>
  new Promise((resolve) => {
    execFile(name, [...args], { timeout: limitMs, windowsHide: true }, (error) => resolve(error === null));
  });

// What the page may ask of the shell (Electron main). No call takes or returns a path.
import { z } from 'zod';
import { type Client, defineCall } from './defineCall';
import { settingsSchema } from './settings';

/** An opaque stand-in for chosen files or folders; `label` is what the agent may read, e.g. a file name or "3 files". */
export const sourceTokenSchema = z.object({ token: z.string(), label: z.string(), count: z.number().int() });

export const shellCalls = {
  chooseFiles: defineCall({ input: z.object({}), output: sourceTokenSchema.nullable(), failsWith: [] }),
  chooseFolder: defineCall({ input: z.object({}), output: sourceTokenSchema.nullable(), failsWith: [] }),
  sampleSource: defineCall({ input: z.object({}), output: sourceTokenSchema, failsWith: [] }),
  copyText: defineCall({
    input: z.object({ text: z.string().max(1_000_000) }),
    output: z.object({}),
    failsWith: [],
  }),
  /** Asks the agent first; resolves to whether it was opened. */
  openExternal: defineCall({
    input: z.object({ url: z.string().max(4000) }),
    output: z.object({ opened: z.boolean() }),
    failsWith: ['LINK_REFUSED'],
  }),
  readSettings: defineCall({ input: z.object({}), output: settingsSchema, failsWith: [] }),
  changeSettings: defineCall({
    input: settingsSchema.omit({ schemaVersion: true, bounds: true }).partial(),
    output: settingsSchema,
    failsWith: ['DATA_FOLDER_READ_ONLY', 'DISK_FULL'],
  }),
  hideWindow: defineCall({ input: z.object({}), output: z.object({}), failsWith: [] }),
} as const;

export type ShellClient = Client<typeof shellCalls>;
export type SourceToken = z.output<typeof sourceTokenSchema>;

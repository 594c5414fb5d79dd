// What the page may ask of the shell (Electron main). No call takes or returns a path.
import { z } from 'zod';
import { type Client, defineCall } from './defineCall';
import { settingsSchema } from './settings';

/** An opaque stand-in for chosen files or folders; `label` is what the agent may read, e.g. a file name or "3 files". */
export const sourceTokenSchema = z.object({ token: z.string(), label: z.string(), count: z.number().int() });

/** The tip beside the folded edge: px from the window's top and from its right border to the tip's own. */
const tipSchema = z.object({
  top: z.number().int().min(0).max(4000),
  right: z.number().int().min(0).max(400),
  width: z.number().int().min(1).max(600),
  height: z.number().int().min(1).max(600),
});

export const shellCalls = {
  chooseFiles: defineCall({ input: z.object({}), output: sourceTokenSchema.nullable(), failsWith: [] }),
  chooseFolder: defineCall({ input: z.object({}), output: sourceTokenSchema.nullable(), failsWith: [] }),
  /** Where to write what was learned; the token goes to the engine's exportLearning. */
  chooseLearningTarget: defineCall({
    input: z.object({}),
    output: sourceTokenSchema.nullable(),
    failsWith: [],
  }),
  /** A file of learning to take in; the token goes to the engine's importLearning. */
  chooseLearningFile: defineCall({
    input: z.object({}),
    output: sourceTokenSchema.nullable(),
    failsWith: [],
  }),
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
    input: settingsSchema.omit({ schemaVersion: true, bounds: true, collapsed: true }).partial(),
    output: settingsSchema,
    failsWith: ['DATA_FOLDER_READ_ONLY', 'DISK_FULL'],
  }),
  /** Folds the sidebar to its edge or unfolds it; the page hears of it by `settingsChanged`. */
  setCollapsed: defineCall({
    input: z.object({ collapsed: z.boolean() }),
    output: z.object({}),
    failsWith: [],
  }),
  /** Makes room for the tip beside the edge, or takes it away (null); `shown`: whether this desktop can. */
  showTip: defineCall({
    input: z.object({ tip: tipSchema.nullable() }),
    output: z.object({ shown: z.boolean() }),
    failsWith: [],
  }),
  /** Ends the app: the window has no frame with a cross. */
  quit: defineCall({ input: z.object({}), output: z.object({}), failsWith: [] }),
} as const;

export type ShellClient = Client<typeof shellCalls>;
export type SourceToken = z.output<typeof sourceTokenSchema>;
export type EdgeTip = z.output<typeof tipSchema>;

// What the page may ask of the shell (Electron main). No call takes or returns a path.
import { z } from 'zod';
import { defineCall } from './defineCall';
import { articleIdSchema } from './schemas';
import { settingsChangeSchema, settingsSchema } from './settings';

/** An opaque stand-in for chosen files or folders; `label` is what the agent may read, e.g. a file name or "3 files". */
export const sourceTokenSchema = z.object({ token: z.string(), label: z.string(), count: z.number().int() });

/** The tip beside the folded edge: px from the window's top, and `away` px from the screen's border at which it stands. */
const tipSchema = z.object({
  top: z.number().int().min(0).max(4000),
  away: z.number().int().min(0).max(400),
  width: z.number().int().min(1).max(600),
  height: z.number().int().min(1).max(600),
});

/** The pages of the knowledge window, in the order of its navigation. */
export const workspacePages = [
  'import',
  'articles',
  'twins',
  'gaps',
  'review',
  'insights',
  'settings',
] as const;

/** A page of the knowledge window, and the article it is to show there. */
export const workspacePlaceSchema = z.object({
  page: z.enum(workspacePages),
  articleId: articleIdSchema.exactOptional(),
});

const globalKey = z.object({ keys: z.string(), state: z.enum(['off', 'registered', 'taken', 'impossible']) });

/** `taken`: another program has it · `impossible`: this desktop gives none · `offers`: free ones to take instead. */
export const globalKeysSchema = z.object({
  summon: globalKey,
  capture: globalKey,
  offers: z.array(z.string()),
});

/** A concern that came from outside the window. `how`: by the key for selected text, the watched clipboard, by a link. */
export const arrivedConcernSchema = z.object({
  text: z.string().max(1_000_000),
  how: z.enum(['selection', 'clipboard', 'link']),
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
    input: settingsChangeSchema,
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
  /** Opens the knowledge window at a page, or brings it to the front there; it hears of it by `workspaceAsked`. */
  openWorkspace: defineCall({ input: workspacePlaceSchema, output: z.object({}), failsWith: [] }),
  /** Where to write the ledger, or the base as a folder of Markdown or as one JSONL file. */
  chooseTarget: defineCall({
    input: z.object({ kind: z.enum(['ledger', 'markdown', 'jsonl']) }),
    output: sourceTokenSchema.nullable(),
    failsWith: [],
  }),
  /** Shows a source of the ledger in the system's file manager; the page names its entry, never its path. */
  showSource: defineCall({
    input: z.object({ ledgerId: z.string().min(1).max(200) }),
    output: z.object({}),
    failsWith: ['SOURCE_MISSING'],
  }),
  /** Name and password of a web source; null forgets them. `session`: without a key store they are known until the app ends. */
  setWebCredentials: defineCall({
    input: z.object({
      id: z.string().min(1).max(200),
      credentials: z.object({ user: z.string().max(500), password: z.string().max(500) }).nullable(),
    }),
    output: z.object({ kept: z.enum(['keyStore', 'session']) }),
    failsWith: ['DATA_FOLDER_READ_ONLY', 'DISK_FULL'],
  }),
  /** Text and its rich form at once; programs take what they can. */
  copyRich: defineCall({
    input: z.object({ text: z.string().max(1_000_000), html: z.string().max(2_000_000) }),
    output: z.object({}),
    failsWith: [],
  }),
  /** Copies, returns to the program one came from and pastes there; `inserted` false: copied only. */
  insertText: defineCall({
    input: z.object({ text: z.string().max(1_000_000), html: z.string().max(2_000_000).exactOptional() }),
    output: z.object({ inserted: z.boolean() }),
    failsWith: [],
  }),
  /** The clipboard's text, on a key pressed for it. */
  readClipboard: defineCall({ input: z.object({}), output: z.object({ text: z.string() }), failsWith: [] }),
  /** A mail file (.eml, .msg); the token goes to the engine's openMail. */
  chooseMail: defineCall({ input: z.object({}), output: sourceTokenSchema.nullable(), failsWith: [] }),
  /** The page says in print style what goes on paper. `cancelled`: by the agent, in the system's dialog. */
  printPage: defineCall({
    input: z.object({}),
    output: z.object({ outcome: z.enum(['printed', 'cancelled', 'failed']) }),
    failsWith: [],
  }),
  /** Keys that work everywhere, and whether this app got them. */
  readGlobalKeys: defineCall({ input: z.object({}), output: globalKeysSchema, failsWith: [] }),
  /** Ends the app and deletes all that it has made in its data folder, backups included; a kill on the way leaves the rest to the next start. */
  eraseAll: defineCall({
    input: z.object({}),
    output: z.object({}),
    failsWith: ['DATA_FOLDER_READ_ONLY', 'DISK_FULL'],
  }),
  /** Ends the app: the window has no frame with a cross. */
  quit: defineCall({ input: z.object({}), output: z.object({}), failsWith: [] }),
} as const;

export type SourceToken = z.output<typeof sourceTokenSchema>;
export type WorkspacePlace = z.output<typeof workspacePlaceSchema>;
export type EdgeTip = z.output<typeof tipSchema>;
export type GlobalKeys = z.output<typeof globalKeysSchema>;
export type ArrivedConcern = z.output<typeof arrivedConcernSchema>;

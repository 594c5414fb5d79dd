// Contacts: conversations that are going on, and the masked notes of today's.
import { z } from 'zod';
import {
  addressForms,
  type Contact,
  type ContactNote,
  channels,
  contactOutcomes,
  type RunningContact,
  speakers,
} from '../../vocabulary/contact';
import { defineCall, type Immutable } from '../defineCall';
import { articleIdSchema, languageSchema } from '../schemas';

const writeFaults = ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'] as const;
const contactId = z.string().min(1).max(200);
/** Longest turn that is read; a feed's longer one is refused there. */
export const maxTurnLength = 100_000;
const turnText = z.string().max(maxTurnLength);

export const turnSchema = z.object({
  id: z.string().min(1).max(200),
  speaker: z.enum(speakers),
  text: turnText,
  final: z.boolean(),
  atMs: z.number(),
});

/** As it comes in; without an id it is a turn of its own, without a time it is now. */
export const givenTurnSchema = z.object({
  id: z.string().min(1).max(200).optional(),
  speaker: z.enum(speakers),
  text: turnText,
  final: z.boolean().default(true),
  atMs: z.number().optional(),
});

const customerSchema = z.object({ name: z.string().max(200), form: z.enum(addressForms).exactOptional() });
const headLine = z.string().max(2000).exactOptional();
const originalMailSchema = z.object({
  from: headLine,
  to: headLine,
  subject: headLine,
  sentAtMs: z.number().exactOptional(),
  attached: z.array(z.string().max(500)).max(500),
  text: turnText,
});

export const contactSchema = z.object({
  id: contactId,
  channel: z.enum(channels),
  title: z.string().exactOptional(),
  customer: customerSchema.exactOptional(),
  original: originalMailSchema.exactOptional(),
  viaFeed: z.literal(true).exactOptional(),
  openedAtMs: z.number(),
  turns: z.array(turnSchema).max(200),
  concerns: z.array(
    z.object({
      no: z.number().int().min(1),
      text: z.string(),
      written: z.string().exactOptional(),
      turnIds: z.array(z.string()),
    }),
  ),
  present: z.number().int().min(0),
  closed: z.object({ outcome: z.enum(contactOutcomes), atMs: z.number() }).exactOptional(),
});

export const runningContactSchema = contactSchema.extend({ masked: z.string() });

export const contactNoteSchema = z.object({
  id: contactId,
  channel: z.enum(channels),
  atMs: z.number(),
  maskedText: z.string(),
  language: languageSchema,
  outcome: z.enum(contactOutcomes).exactOptional(),
  articleId: articleIdSchema.exactOptional(),
  title: z.string().exactOptional(),
  solvedBy: z.string().exactOptional(),
});

/**
 * `history`: masked notes of contacts are kept on this device · `clearDaily`: they go when the next day begins; otherwise the
 * retention of learning holds · `nameExperts`: names of those who solved something may be kept and shown (off: works council) ·
 * `ownName`: the name kept then · `toneHints`: see understanding.ts.
 */
export const daySettingsSchema = z.object({
  history: z.boolean().default(true),
  clearDaily: z.boolean().default(true),
  nameExperts: z.boolean().default(false),
  ownName: z.string().max(200).default(''),
  toneHints: z.boolean().default(true),
});
export const daySettingsChangeSchema = z.object({
  history: z.boolean().exactOptional(),
  clearDaily: z.boolean().exactOptional(),
  nameExperts: z.boolean().exactOptional(),
  ownName: z.string().max(200).exactOptional(),
  toneHints: z.boolean().exactOptional(),
});

export const contactCalls = {
  openContact: defineCall({
    input: z.object({ channel: z.enum(channels), title: z.string().max(500).exactOptional() }),
    output: contactSchema,
    failsWith: [],
  }),
  /** Adds what was said; a turn whose id is known replaces the earlier one. The event `contactChanged` tells all windows. */
  appendTurns: defineCall({
    input: z.object({ contactId, turns: z.array(givenTurnSchema).min(1).max(1000) }),
    output: contactSchema,
    failsWith: ['CONTACT_MISSING'],
  }),
  readContact: defineCall({
    input: z.object({ contactId }),
    output: contactSchema,
    failsWith: ['CONTACT_MISSING'],
  }),
  /** Contacts that are going on, the latest first, as a list may show them. */
  openContacts: defineCall({ input: z.object({}), output: z.array(runningContactSchema), failsWith: [] }),
  /** Ends a contact; its outcome goes to what is learned, and its masked note into today's history. */
  closeContact: defineCall({
    input: z.object({
      contactId,
      outcome: z.enum(contactOutcomes),
      articleId: articleIdSchema.exactOptional(),
    }),
    output: z.object({}),
    failsWith: ['CONTACT_MISSING', ...writeFaults],
  }),
  /**
   * The same for a concern of the box, which was no contact before. `noteId` given: replaces that note's outcome ·
   * `contactId`: it was a concern of this contact, which has ended; what the contact has taught of it is not taught again.
   */
  noteContact: defineCall({
    input: z.object({
      text: turnText,
      outcome: z.enum(contactOutcomes).exactOptional(),
      articleId: articleIdSchema.exactOptional(),
      noteId: contactId.exactOptional(),
      contactId: contactId.exactOptional(),
    }),
    output: z.object({ noteId: z.string() }),
    failsWith: [...writeFaults],
  }),
  /** Notes kept so far, the latest first. */
  contactNotes: defineCall({
    input: z.object({ limit: z.number().int().min(1).max(500).default(100) }),
    output: z.array(contactNoteSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** On return they are on no disk; without ids all of them. */
  forgetContactNotes: defineCall({
    input: z.object({ ids: z.array(contactId).max(1000).exactOptional() }),
    output: z.object({ forgotten: z.number().int() }),
    failsWith: [...writeFaults],
  }),
  /** A mail as a conversation: a file (.eml, .msg) behind a token, or pasted text with its quoted history. Opens a contact. */
  openMail: defineCall({
    input: z.union([z.object({ token: z.string().min(1).max(100) }), z.object({ text: turnText })]),
    output: contactSchema,
    failsWith: [
      'SOURCE_TOKEN_UNKNOWN',
      'SOURCE_MISSING',
      'SOURCE_EMPTY',
      'SOURCE_DAMAGED',
      'SOURCE_TOO_LARGE',
      'SOURCE_TOO_DEEP',
      'SOURCE_TOO_COSTLY',
      'SOURCE_MAIL_SEALED',
      'SOURCE_UNSUPPORTED',
      'SOURCE_UNREADABLE',
      'WORKER_LOST',
    ],
  }),
  readDaySettings: defineCall({ input: z.object({}), output: daySettingsSchema, failsWith: [] }),
  changeDaySettings: defineCall({
    input: daySettingsChangeSchema,
    output: daySettingsSchema,
    failsWith: ['DATA_FOLDER_READ_ONLY'],
  }),
} as const;

export type DaySettings = z.output<typeof daySettingsSchema>;
export type GivenTurn = z.output<typeof givenTurnSchema>;
export type CheckedContacts = [
  Immutable<z.output<typeof contactSchema>> extends Contact ? true : never,
  Immutable<z.output<typeof runningContactSchema>> extends RunningContact ? true : never,
  Immutable<z.output<typeof contactNoteSchema>> extends ContactNote ? true : never,
];

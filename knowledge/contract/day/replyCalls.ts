// Replies made of articles, and text snippets of one's own.
import { z } from 'zod';
import {
  type ReplyDraft,
  replyChannels,
  replyLengths,
  replyTones,
  type Snippet,
} from '../../vocabulary/reply';
import { defineCall, type Immutable } from '../defineCall';
import { articleIdSchema, concernTextSchema, languageSchema, spanSchema } from '../schemas';

const writeFaults = ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'] as const;

const replyPartSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('field'),
    name: z.string(),
    label: z.string(),
    filled: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('source'), no: z.number().int().min(1) }),
]);

export const replyDraftSchema = z.object({
  from: z.object({ articleId: articleIdSchema, title: z.string(), language: languageSchema }),
  subject: z.array(replyPartSchema).exactOptional(),
  paragraphs: z.array(
    z.object({
      kind: z.enum(['text', 'list']),
      ordered: z.boolean().exactOptional(),
      sentences: z.array(z.object({ id: z.string(), parts: z.array(replyPartSchema) })),
    }),
  ),
  sources: z.array(spanSchema.extend({ no: z.number().int().min(1), text: z.string(), heading: z.string() })),
  sendable: z.boolean(),
});

export const snippetSchema = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  shortcut: z.string().max(40),
  text: z.string().min(1).max(20_000),
});

/** `signature`: below the closing · `team`: who answers. */
export const replySettingsSchema = z.object({
  signature: z.string().max(500).default(''),
  team: z.string().max(200).default(''),
  tone: z.enum(replyTones).default('friendly'),
  length: z.enum(replyLengths).default('medium'),
  withSource: z.boolean().default(false),
});
export const replySettingsChangeSchema = z.object({
  signature: z.string().max(500).exactOptional(),
  team: z.string().max(200).exactOptional(),
  tone: z.enum(replyTones).exactOptional(),
  length: z.enum(replyLengths).exactOptional(),
  withSource: z.boolean().exactOptional(),
});

export const replyCalls = {
  /**
   * Sentences of the article in the form of the channel, with fields that the concern's facts fill. `contactId`: what was said
   * in that contact counts as well; one that has ended adds nothing.
   */
  draftReply: defineCall({
    input: z.object({
      articleId: articleIdSchema,
      text: concernTextSchema,
      contactId: z.string().min(1).max(200).exactOptional(),
      channel: z.enum(replyChannels),
      tone: z.enum(replyTones),
      length: z.enum(replyLengths),
      language: languageSchema,
    }),
    output: replyDraftSchema,
    failsWith: ['ARTICLE_MISSING', 'CANCELLED'],
  }),
  listSnippets: defineCall({
    input: z.object({}),
    output: z.array(snippetSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Without an id a further one. */
  saveSnippet: defineCall({
    input: snippetSchema.extend({ id: snippetSchema.shape.id.exactOptional() }),
    output: snippetSchema,
    failsWith: [...writeFaults],
  }),
  removeSnippet: defineCall({
    input: z.object({ id: z.string().min(1).max(200) }),
    output: z.object({}),
    failsWith: [...writeFaults],
  }),
  readReplySettings: defineCall({ input: z.object({}), output: replySettingsSchema, failsWith: [] }),
  changeReplySettings: defineCall({
    input: replySettingsChangeSchema,
    output: replySettingsSchema,
    failsWith: ['DATA_FOLDER_READ_ONLY'],
  }),
} as const;

export type ReplySettings = z.output<typeof replySettingsSchema>;
export type CheckedReply = [
  Immutable<z.output<typeof replyDraftSchema>> extends ReplyDraft ? true : never,
  Immutable<z.output<typeof snippetSchema>> extends Snippet ? true : never,
];

// The loopback interface for chat, telephony and CRM: whether it listens, where, and its token. Off by default.
import { z } from 'zod';
import { defineCall } from '../defineCall';

const count = z.number().int().min(0);

export const feedSettingsSchema = z.object({
  enabled: z.boolean().default(false),
  /** 0: any free one. */
  port: z.number().int().min(0).max(65_535).default(47_821),
  /** Pages of these origins may use it; programs without an origin only need the token. */
  origins: z.array(z.string().max(300)).max(50).default([]),
});

/** `listening`: at this address now · `refused`: calls refused since the start, by reason · `hasToken`: one was made. */
export const feedStateSchema = z.object({
  settings: feedSettingsSchema,
  listening: z.string().nullable(),
  hasToken: z.boolean(),
  openContacts: count,
  refused: z.object({ token: count, origin: count, rate: count, shape: count }),
});

export const feedCalls = {
  readFeed: defineCall({ input: z.object({}), output: feedStateSchema, failsWith: [] }),
  /** In force at once. */
  changeFeed: defineCall({
    input: z.object({
      enabled: z.boolean().exactOptional(),
      port: z.number().int().min(0).max(65_535).exactOptional(),
      origins: z.array(z.string().max(300)).max(50).exactOptional(),
    }),
    output: feedStateSchema,
    failsWith: ['FEED_PORT_TAKEN', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Makes a token; the earlier one is refused from now on. It is told this once, only its hash is kept. */
  renewFeedToken: defineCall({
    input: z.object({}),
    output: z.object({ token: z.string() }),
    failsWith: ['DATA_FOLDER_READ_ONLY'],
  }),
} as const;

export type FeedSettings = z.output<typeof feedSettingsSchema>;
export type FeedState = z.output<typeof feedStateSchema>;

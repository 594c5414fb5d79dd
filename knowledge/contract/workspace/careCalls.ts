// Looking after the data folder: daily backups and the examination of the base.
import { z } from 'zod';
import { type CheckUp, checkNames } from '../../vocabulary/checkUp';
import { defineCall } from '../defineCall';

const writeFaults = ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'] as const;
const count = z.number().int().min(0);

/** Daily backups of the last days, and of earlier weeks the last one each; checks of web links. Without defaults: a change of one leaves the others as they are. */
const care = {
  daily: z.boolean(),
  days: z.number().int().min(1).max(60),
  weeks: z.number().int().min(0).max(52),
  /** Whether servers may be asked for the pages that articles lead to. */
  checkLinks: z.boolean(),
};

export const careSettingsSchema = z.object({
  daily: care.daily.default(true),
  days: care.days.default(5),
  weeks: care.weeks.default(4),
  checkLinks: care.checkLinks.default(false),
});

export const keptBackupSchema = z.object({ name: z.string(), sizeBytes: z.number(), atMs: z.number() });

/** Addresses of which something is known, and how many of them lead nowhere any more. */
export const linkSumsSchema = z.object({ asked: count, dead: count, latestAtMs: z.number().exactOptional() });

export const checkUpSchema = z.object({
  atMs: z.number(),
  findings: z.array(
    z.object({
      check: z.enum(checkNames),
      examined: count,
      faults: count,
      repaired: count,
      examples: z.array(z.string()),
    }),
  ),
});

export const careCalls = {
  readCare: defineCall({
    input: z.object({}),
    output: z.object({
      settings: careSettingsSchema,
      backups: z.array(keptBackupSchema),
      links: linkSumsSchema,
    }),
    failsWith: [],
  }),
  changeCare: defineCall({
    input: z.object(care).partial(),
    output: careSettingsSchema,
    failsWith: ['DATA_FOLDER_READ_ONLY'],
  }),
  /** Today's backup, now. */
  backUpNow: defineCall({
    input: z.object({}),
    output: keptBackupSchema,
    failsWith: ['BACKUP_INVALID', ...writeFaults],
  }),
  /** Asks for a portion of the pages that are due, now; for none where the owner has not allowed it. `noted`: of how many it learned something. */
  checkLinks: defineCall({
    input: z.object({}),
    output: linkSumsSchema.extend({ noted: count }),
    failsWith: ['STORE_DAMAGED', 'CANCELLED', ...writeFaults],
  }),
  /** Reads everything back; with `repair` what can be made anew from the rest is. */
  checkBase: defineCall({
    input: z.object({ repair: z.boolean().default(false) }),
    output: checkUpSchema,
    failsWith: ['STORE_DAMAGED', 'IMPORT_RUNNING', 'CANCELLED', ...writeFaults, 'MODEL_MISSING'],
  }),
} as const;

export type CareSettings = z.output<typeof careSettingsSchema>;
export type CheckedCare = [z.output<typeof checkUpSchema> extends CheckUp ? true : never];

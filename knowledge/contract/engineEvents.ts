// What the engine tells without being asked. Each event is a full value, never a difference.
import { z } from 'zod';
import { contactSchema } from './day/contactCalls';
import { feedStateSchema } from './day/feedCalls';
import type { Immutable } from './defineCall';
import { importProgressSchema, importReportSchema } from './schemas';
import { engineStatusSchema } from './sidebar/libraryCalls';

export const engineEvents = {
  statusChanged: engineStatusSchema,
  /** The same question may get another answer: by meaning (the model is ready, or another one) or by other articles. */
  answersChanged: z.object({ by: z.enum(['meaning', 'articles']) }),
  importProgress: importProgressSchema,
  /** How many articles of an import that is being taken back are through. */
  rollbackProgress: z.object({ importId: z.string(), done: z.number().int(), total: z.number().int() }),
  /** An import that an earlier run left unfinished goes on. */
  importResumed: z.object({ sources: z.number().int() }),
  importFinished: importReportSchema,
  /** A contact was opened, has new turns or concerns, or was closed. */
  contactChanged: contactSchema,
  feedChanged: feedStateSchema,
} as const;

export type EngineEventName = keyof typeof engineEvents;
export type EngineEvent = {
  [K in EngineEventName]: {
    readonly name: K;
    readonly payload: Immutable<z.output<(typeof engineEvents)[K]>>;
  };
}[EngineEventName];

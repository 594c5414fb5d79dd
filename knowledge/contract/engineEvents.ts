// What the engine tells without being asked. Each event is a full value, never a difference.
import { z } from 'zod';
import { contactSchema } from './day/contactCalls';
import { feedStateSchema } from './day/feedCalls';
import type { Immutable } from './defineCall';
import { engineStatusSchema } from './engineCalls';
import { importProgressSchema, importReportSchema } from './schemas';

export const engineEvents = {
  statusChanged: engineStatusSchema,
  importProgress: importProgressSchema,
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

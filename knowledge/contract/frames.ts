// What travels over a port: five frames, each with the id of the call it belongs to.
// Knows nothing of what is called; payloads are checked by serve against the registry.
import { z } from 'zod';
import type { ErrorDetails } from '../errors/errorCodes';
import type { TablettError } from '../errors/tablettError';
import { errorCodeSchema } from './schemas';

const requestId = z.string().min(1).max(100);
const callName = z.string().min(1).max(100);

/** Only plain values travel in error details: no message, no stack, no customer words. */
export const errorDetailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** request and cancel go to the engine; reply, failure and event come back. An event has an id of its own. */
export const frameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), requestId, call: callName, input: z.unknown() }),
  z.object({ kind: z.literal('cancel'), requestId }),
  z.object({ kind: z.literal('reply'), requestId, value: z.unknown() }),
  z.object({ kind: z.literal('failure'), requestId, code: errorCodeSchema, details: errorDetailsSchema }),
  z.object({ kind: z.literal('event'), requestId, name: callName, payload: z.unknown() }),
]);

export type Frame = z.output<typeof frameSchema>;
export type FrameOf<Kind extends Frame['kind']> = Extract<Frame, { kind: Kind }>;

/** Reads a message from a port; undefined when it is no frame. Never throws. */
export function readFrame(message: unknown): Frame | undefined {
  const parsed = frameSchema.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}

/** The failure frame of an error: code and details, nothing else. */
export function failureFrame(requestIdOfCall: string, error: TablettError): FrameOf<'failure'> {
  const details: ErrorDetails = error.details;
  return { kind: 'failure', requestId: requestIdOfCall, code: error.code, details: { ...details } };
}

// What travels over a port: five frames, each with the id of the call it belongs to.
// Knows nothing of what is called; payloads are checked by serve against the registry.
import { z } from 'zod';
import type { ErrorCode, ErrorDetails } from '../errors/errorCodes';
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

/**
 * The failure frame of an error: code and details, nothing else. NaN and infinities become words, so that an
 * unlucky number in the details never makes a failure unreadable and leaves its caller waiting.
 */
export function failureFrame(
  callId: string,
  { code, details }: { readonly code: ErrorCode; readonly details: ErrorDetails },
): FrameOf<'failure'> {
  const entries = Object.entries(details).map(([name, value]) => [name, readable(value)]);
  return { kind: 'failure', requestId: callId, code, details: Object.fromEntries(entries) };
}

function readable(value: string | number | boolean): string | number | boolean {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

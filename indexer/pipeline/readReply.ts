// Bytes from the process that prepares sources → its reply, or none where they are not one.
// That process reads foreign files and may be anything by now: the envelope is looked at, what was prepared is not.
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../knowledge/errors/errorCodes';
import { unpackMessage } from './packMessage';
import type { PrepareReply } from './prepareMessages';

const code = z.custom<ErrorCode>((given) => typeof given === 'string' && Object.hasOwn(errorCodes, given));
const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step') }),
  z.object({ kind: z.literal('done'), value: z.looseObject({}).or(z.array(z.unknown())) }),
  z.object({ kind: z.literal('failed'), failure: z.object({ code, details }) }),
]);

export function readReply(packed: Uint8Array): PrepareReply | undefined {
  try {
    const reply = unpackMessage(packed);
    return schema.safeParse(reply).success ? (reply as PrepareReply) : undefined;
  } catch {
    return undefined;
  }
}

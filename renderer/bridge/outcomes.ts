// Outcomes of calls, with the one failure the contract cannot name: the door itself breaking.
// Knows no call in particular.
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';

/** Awaits a call; a rejection (the preload gone) becomes ENGINE_LOST instead of an unhandled one. */
export async function settle<T>(call: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await call;
  } catch {
    return { ok: false, code: 'ENGINE_LOST', details: {} };
  }
}

/** Why a call failed; undefined where it went well. For calls whose value nobody needs. */
export async function failureOf(call: Promise<Outcome<unknown>>): Promise<ErrorCode | undefined> {
  const outcome = await settle(call);
  return outcome.ok ? undefined : outcome.code;
}

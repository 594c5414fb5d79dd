// What shell and engine say to each other about the engine itself, beside the page's ports.
// Paths travel here and nowhere else: shell → engine behind a token, engine → shell for an entry of the ledger.
// What customers say travels in open contacts only, from memory to memory, so that it outlives an engine that dies.
import { z } from 'zod';
import { contactSchema } from './day/contactCalls';
import type { Immutable } from './defineCall';
import { errorDetailsSchema } from './frames';
import { errorCodeSchema } from './schemas';

/** How the engine is to open. `modelDir` as configured by the user, `bundledModelDir` inside the packed app. */
export const engineStartSchema = z.object({
  dataDir: z.string().min(1),
  workerFolder: z.string().min(1),
  modelDir: z.string().optional(),
  bundledModelDir: z.string().optional(),
  /** Parse outputs as well; dev and test. */
  checkOutput: z.boolean(),
  /** What was going on when an earlier engine died. */
  contacts: z.array(contactSchema).exactOptional(),
});
export type EngineStart = Immutable<z.output<typeof engineStartSchema>>;

/**
 * `port` is followed by one transferred port. `sources` replaces all that was known of its token. `locate` asks where
 * the source of a ledger entry lies. `credentials` of a web source replace the earlier ones; null forgets them.
 */
export const shellToEngineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), options: engineStartSchema }),
  z.object({ kind: z.literal('port') }),
  z.object({ kind: z.literal('sources'), token: z.string().min(1), paths: z.array(z.string()) }),
  z.object({ kind: z.literal('locate'), requestId: z.string().min(1), ledgerId: z.string().min(1) }),
  z.object({
    kind: z.literal('credentials'),
    webSourceId: z.string().min(1),
    credentials: z.object({ user: z.string(), password: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('stop') }),
]);
export type ShellToEngine = z.output<typeof shellToEngineSchema>;

/**
 * `ready`: open, calls are answered · `refused`: alive, but every call fails with this code (store locked, newer,
 * damaged) until opening succeeds · `located`: the answer to `locate`, without a path where there is no such file ·
 * `fault`: an unexpected error for the log, without its message · `contact`: as it stands now, to be kept while it is open.
 */
export const engineToShellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), openedInMs: z.number() }),
  z.object({ kind: z.literal('refused'), code: errorCodeSchema, details: errorDetailsSchema }),
  z.object({ kind: z.literal('contact'), contact: contactSchema }),
  z.object({ kind: z.literal('located'), requestId: z.string(), path: z.string().optional() }),
  z.object({ kind: z.literal('fault'), where: z.string(), errorName: z.string(), stack: z.string() }),
]);
export type EngineToShell = Immutable<z.output<typeof engineToShellSchema>>;

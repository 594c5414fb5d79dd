// What shell and engine say to each other about the processes that read sources: who forks them is the shell.
// What is read travels on the port, not here.
import { z } from 'zod';

/** `id`: the engine's own, never used twice. */
export const readerAskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('openReader'), id: z.number().int() }),
  z.object({ kind: z.literal('killReader'), id: z.number().int() }),
]);
export type ReaderAsk = z.output<typeof readerAskSchema>;

/** `readerPort` is followed by one transferred port; `readerEnded` comes once for each `openReader`. */
export const readerNewsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('readerPort'), id: z.number().int() }),
  z.object({ kind: z.literal('readerEnded'), id: z.number().int(), exitCode: z.number() }),
]);
export type ReaderNews = z.output<typeof readerNewsSchema>;

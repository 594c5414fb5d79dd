// A tiny registry for testing both ends of a port without the product's own calls.
// Knows nothing of ports.
import { z } from 'zod';
import { defineCall, type Handlers } from '../../knowledge/contract/defineCall';
import { TablettError } from '../../knowledge/errors/tablettError';

export const sampleCalls = {
  double: defineCall({ input: z.object({ n: z.number() }), output: z.number(), failsWith: [] }),
  greet: defineCall({
    input: z.object({ name: z.string().default('du') }),
    output: z.string(),
    failsWith: ['ARTICLE_MISSING'],
  }),
  /** Ends only by its signal. */
  wait: defineCall({ input: z.object({}), output: z.object({}), failsWith: ['CANCELLED'] }),
} as const;

export type SampleCalls = typeof sampleCalls;

/** Handlers that keep the contract; override one to break it. `waiting` counts calls of `wait` that run. */
export function sampleHandlers(
  override: Partial<Handlers<SampleCalls>> = {},
): Handlers<SampleCalls> & { readonly waiting: { count: number } } {
  const waiting = { count: 0 };
  return {
    waiting,
    double: async ({ n }) => n * 2,
    greet: async ({ name }) => `Hallo ${name}`,
    wait: (_input, signal) =>
      new Promise((_resolve, reject) => {
        waiting.count += 1;
        signal.addEventListener('abort', () => {
          waiting.count -= 1;
          reject(new TablettError('CANCELLED'));
        });
      }),
    ...override,
  };
}

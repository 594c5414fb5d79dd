// One call across a process border: name, input, output, and the codes it may fail with.
// Client, handler type and allow-list all derive from it.
import type { z } from 'zod';
import type { ErrorCode } from '../errors/errorCodes';

export interface CallDefinition<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly input: In;
  readonly output: Out;
  readonly failsWith: readonly ErrorCode[];
}

/** Keeps the schema types; nothing happens at run time. */
export function defineCall<In extends z.ZodType, Out extends z.ZodType>(
  definition: CallDefinition<In, Out>,
): CallDefinition<In, Out> {
  return definition;
}

export type CallRegistry = Readonly<Record<string, CallDefinition>>;
export type CallInput<C extends CallDefinition> = z.input<C['input']>;

/** The same shape, nowhere writable; so vocabulary types fit as they are. */
export type Immutable<T> = T extends string | number | boolean | bigint | symbol | null | undefined
  ? T
  : { readonly [K in keyof T]: Immutable<T[K]> };
export type CallOutput<C extends CallDefinition> = Immutable<z.output<C['output']>>;

/** What a page gets back: contextBridge strips an Error to its message, so failures travel as values. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly details: Readonly<Record<string, string | number | boolean>>;
    };

/** The caller's side of a registry: one function a call. */
export type Client<R extends CallRegistry> = {
  readonly [K in keyof R]: (input: CallInput<R[K]>, signal?: AbortSignal) => Promise<CallOutput<R[K]>>;
};

/** The answering side: one handler a call. */
export type Handlers<R extends CallRegistry> = {
  readonly [K in keyof R]: (input: z.output<R[K]['input']>, signal: AbortSignal) => Promise<CallOutput<R[K]>>;
};

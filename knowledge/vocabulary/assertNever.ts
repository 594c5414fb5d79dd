// Closes a switch over a union: a new member fails the type check, an impossible one fails loudly.

/** Throws; reached only where the types were lied to. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected variant: ${JSON.stringify(value)}`);
}

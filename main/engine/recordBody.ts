// The body of a small record as it was kept → the thing, or nothing where it cannot be read: the others are worth having.
// Knows nothing of what the things are.

/** Undefined where it is no JSON, or not of this form. */
export function recordBody<T>(body: string, schema: { parse(value: unknown): T }): T | undefined {
  try {
    return schema.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

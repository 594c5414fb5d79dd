// A message between the process that prepares sources and its owner ↔ bytes, so that its size is known before it is read.
// Knows nothing of what is said.
import { deserialize, serialize } from 'node:v8';

/** Anything that survives a structured clone. */
export const packMessage = (message: unknown): Uint8Array => serialize(message);

/** The other side is our own code of the same version. */
export const unpackMessage = (packed: Uint8Array): unknown => deserialize(packed);

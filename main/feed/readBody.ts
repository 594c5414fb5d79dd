// The body of a call: as long as allowed, UTF-8, JSON, of its shape; else refused with the field, never its words.
// How long it may take is the server's own limit (feedServer.ts).
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { FeedRefusal } from './feedRefusal';

const mostBodyBytes = 1024 * 1024;

/** The checked body. Throws FeedRefusal. */
export async function readBody<Shape extends z.ZodType>(
  request: IncomingMessage,
  shape: Shape,
): Promise<z.output<Shape>> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' || request.headers['content-encoding'] !== undefined)
    throw new FeedRefusal('BODY_TYPE');
  const bytes = await bytesOf(request);
  const { text, whole } = decoded(bytes);
  const value = checked(shape, parsed(text, whole));
  const field = whole ? brokenText(value, /\p{Surrogate}/u) : brokenText(value, /\uFFFD/u);
  if (!whole || field !== undefined)
    throw new FeedRefusal('BODY_NOT_UTF8', field === undefined ? {} : { field });
  return value;
}

/** What fits the shape. Throws FIELD_INVALID with the first field that does not. */
export function checked<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const outcome = shape.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new FeedRefusal('FIELD_INVALID', { field: outcome.error.issues[0]?.path.join('.') || 'body' });
}

/** Believes no Content-Length: what is too long by it is refused unread, what grows too long while it comes as well. */
async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > mostBodyBytes) throw new FeedRefusal('BODY_TOO_LARGE');
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    // Not by its iterator: that would destroy the connection before the refusal is told.
    await new Promise<void>((resolve, reject) => {
      request.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length <= mostBodyBytes) return void pieces.push(piece);
        request.pause();
        reject(new FeedRefusal('BODY_TOO_LARGE'));
      });
      request.on('end', resolve);
      request.on('error', reject);
      request.on('close', () => reject(new FeedRefusal('BODY_BROKEN')));
    });
  } catch (thrown) {
    throw thrown instanceof FeedRefusal ? thrown : new FeedRefusal('BODY_BROKEN');
  }
  return Buffer.concat(pieces);
}

/** `whole` false: bytes that are no UTF-8 stand as U+FFFD. */
function decoded(bytes: Buffer): { readonly text: string; readonly whole: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), whole: true };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), whole: false };
  }
}

function parsed(text: string, whole: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedRefusal(whole ? 'BODY_NOT_JSON' : 'BODY_NOT_UTF8');
  }
}

/** Where a text with such a sign stands. Only fields of the shape are left here, so the path holds no words. */
function brokenText(value: unknown, sign: RegExp, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return sign.test(value) ? path.join('.') || 'body' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = brokenText(inner, sign, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

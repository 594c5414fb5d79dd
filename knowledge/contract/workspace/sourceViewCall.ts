// One page of a source of the ledger, as it is: a picture or words, to be held against its article.
import { z } from 'zod';
import { sourceParts, sourceTextForms } from '../../vocabulary/sourceView';
import { defineCall } from '../defineCall';

/** Edges that extraction keeps to, px; a page of words has at most 20,000 signs. */
const edge = z.number().int().min(1).max(10_000);

export const sourceViewSchema = z.object({
  pages: z.number().int().min(1),
  page: z.number().int().min(0),
  name: z.string().max(500).exactOptional(),
  part: z.enum(sourceParts).exactOptional(),
  shown: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('picture'),
      mediaType: z.literal('image/webp'),
      bytes: z.instanceof(Uint8Array),
      width: edge,
      height: edge,
    }),
    z.object({ kind: z.literal('text'), text: z.string().max(100_000), form: z.enum(sourceTextForms) }),
  ]),
});

export const sourceViewCall = {
  /** `page` from 0; beyond the end, the last one. A web page whose copy is gone fails with SOURCE_MISSING. */
  viewSource: defineCall({
    input: z.object({
      id: z.string().min(1).max(200),
      page: z.number().int().min(0).max(10_000_000).default(0),
    }),
    output: sourceViewSchema,
    failsWith: [
      ...(['SOURCE_MISSING', 'SOURCE_UNREADABLE', 'SOURCE_EMPTY', 'SOURCE_UNSUPPORTED'] as const),
      ...(['SOURCE_DAMAGED', 'SOURCE_ENCRYPTED', 'SOURCE_LOCK_FOREIGN', 'SOURCE_MAIL_SEALED'] as const),
      ...(['SOURCE_ZIP_BOMB', 'SOURCE_TOO_DEEP', 'SOURCE_TOO_LARGE', 'SOURCE_TOO_MANY_PARTS'] as const),
      ...(['SOURCE_TOO_COSTLY', 'WORKER_LOST'] as const),
    ],
  }),
} as const;

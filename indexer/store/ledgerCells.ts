// What the JSON cell of a ledger row must look like when it is read back.
// Knows nothing of tables; a row that does not fit is left out by the reader: its source is simply read again.
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../knowledge/errors/errorCodes';
import { articleId } from '../../knowledge/vocabulary/ids';
import { sourceOutcomes } from '../../knowledge/vocabulary/importReport';
import { type KeptSource, ledgerSteps, sourceTwinDecisions } from '../../knowledge/vocabulary/ledger';
import { languageCell } from './storedCells';

const id = z.string().min(1).transform(articleId);

const stamp = z.object({
  sizeBytes: z.number(),
  changedAtMs: z.number(),
  contentHash: z.string(),
  fingerprint: z.string(),
  articleCount: z.number().int().min(0),
  readAtMs: z.number(),
});

const keptSource = z.object({
  id: z.string().min(1),
  importId: z.string().min(1),
  atMs: z.number(),
  source: z.string(),
  path: z.string(),
  outcome: z.enum(sourceOutcomes),
  articles: z.number().int(),
  chunks: z.number().int(),
  code: z.custom<ErrorCode>((code) => typeof code === 'string' && code in errorCodes).exactOptional(),
  message: z.string().exactOptional(),
  format: z.string().exactOptional(),
  language: languageCell.exactOptional(),
  sizeBytes: z.number().exactOptional(),
  changedAtMs: z.number().exactOptional(),
  recognition: z.number().exactOptional(),
  twin: z.object({ articleId: id, title: z.string(), source: z.string(), share: z.number() }).exactOptional(),
  articleIds: z.array(id),
  steps: z.array(
    z.object({
      name: z.enum(ledgerSteps),
      ms: z.number().exactOptional(),
      count: z.number().exactOptional(),
    }),
  ),
  stamp: stamp.exactOptional(),
  textHash: z.string().exactOptional(),
  decision: z.enum(sourceTwinDecisions).exactOptional(),
  newer: z.array(z.object({ articleId: id, contentHash: z.string() })).exactOptional(),
});

/** Undefined where the cell does not fit. Never throws. */
export function parseSource(cell: string): KeptSource | undefined {
  try {
    return keptSource.parse(JSON.parse(cell));
  } catch {
    return undefined;
  }
}

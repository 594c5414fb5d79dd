// A transcript to replay: its first line opens the contact, the others are turns in their time, the last may close it.
// Knows the lines, not the feed.
import { z } from 'zod';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { FeedChannel, FeedOutcome, FeedTurn } from '../../feed/client/feedWords';
import { openingShape, turnShape } from '../../feed/feedShapes';
import { readJsonLines } from '../readJsonLines';

export interface TranscriptStep {
  /** Since the step before, ms. */
  readonly afterMs: number;
  readonly turn?: FeedTurn;
  readonly outcome?: FeedOutcome;
}

export interface Transcript {
  readonly channel: FeedChannel;
  readonly title?: string;
  readonly steps: readonly TranscriptStep[];
}

const afterMs = z.number().min(0).default(0);
const lineSchema = z.union([
  openingShape,
  turnShape.extend({ afterMs }),
  z.object({ afterMs, outcome: z.enum(['solved', 'unsolved', 'passedOn']) }),
]);
const expected =
  'first {"channel"}, then {"afterMs","speaker","text","id","final"} lines, at last maybe {"outcome"}';

/** Fails with SOURCE_*, LINE_INVALID. */
export async function readTranscript(file: string): Promise<Transcript> {
  let opening: z.output<typeof openingShape> | undefined;
  const steps: TranscriptStep[] = [];
  for await (const read of readJsonLines(file, lineSchema, expected)) {
    if ('failure' in read) throw read.failure;
    const { line, value } = read;
    if ('channel' in value !== (opening === undefined))
      throw new TablettError('LINE_INVALID', { source: file, line, expected, reason: 'out of place' });
    if ('channel' in value) opening = value;
    else if ('outcome' in value) steps.push(value);
    else {
      const { afterMs: after, ...turn } = value;
      steps.push({ afterMs: after, turn });
    }
  }
  if (!opening) throw new TablettError('SOURCE_EMPTY', { source: file });
  return { ...opening, steps };
}

// What was learned as a file of one outcome a line, and back.
// Knows nothing of what outcomes do; a line that does not fit is counted, the others go on.
import { createReadStream } from 'node:fs';
import { guardPlace } from '../../indexer/disk/guardPlace';
import { linesOf } from '../../indexer/disk/linesOf';
import { replaceFile } from '../../indexer/disk/replaceFile';
import { type LearningLine, learningLineSchema } from '../../knowledge/contract/learningSchemas';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Outcome } from '../../knowledge/vocabulary/outcome';

/** Five digits: the stored vectors are not more exact. */
const digits = 1e5;

/** Writes all outcomes, oldest first. `sourceOf`: of an article in the base. Fails with DISK_FULL, PLACE_UNWRITABLE. */
export async function writeLearningFile(
  file: string,
  outcomes: readonly Outcome[],
  sourceOf: (outcome: Outcome) => string | undefined,
): Promise<void> {
  const lineOf = (outcome: Outcome): string => {
    const { concernVector, ...rest } = outcome;
    const source = sourceOf(outcome);
    const line = {
      ...rest,
      ...(source !== undefined && { source }),
      ...(concernVector && {
        concernVector: Array.from(concernVector, (value) => Math.round(value * digits) / digits),
      }),
    };
    return `${JSON.stringify(line)}\n`;
  };
  // Line by line: the vectors of a hundred thousand outcomes are longer than a string can be.
  const lines = function* () {
    for (const outcome of outcomes) yield lineOf(outcome);
  };
  await guardPlace(file, () => replaceFile(file, lines()));
}

export interface ReadLearning {
  readonly lines: readonly LearningLine[];
  /** Lines that hold no outcome. */
  readonly invalid: number;
}

/** Reads a file of `writeLearningFile`. Fails with SOURCE_MISSING, SOURCE_UNREADABLE, with LEARNING_INVALID where no line fits. */
export async function readLearningFile(file: string): Promise<ReadLearning> {
  const lines: LearningLine[] = [];
  let invalid = 0;
  for await (const text of linesOf(createReadStream(file, 'utf8'), file)) {
    if (text.trim() === '') continue;
    const line = parseLine(text);
    if (line) lines.push(line);
    else invalid += 1;
  }
  if (lines.length === 0 && invalid > 0)
    throw new TablettError('LEARNING_INVALID', { path: file, reason: 'no line holds an outcome' });
  return { lines, invalid };
}

/** The outcome of a line for an article of this base. */
export function outcomeOfLine(line: LearningLine, articleId: Outcome['articleId']): Outcome {
  const { concernVector, source: _source, ...rest } = line;
  return { ...rest, articleId, ...(concernVector && { concernVector: Float32Array.from(concernVector) }) };
}

function parseLine(text: string): LearningLine | undefined {
  try {
    return learningLineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

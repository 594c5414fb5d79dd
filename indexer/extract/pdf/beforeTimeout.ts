// How long one step of reading a PDF may take.
// Knows time only; what does not end is left behind, with the process that runs it.
import { TablettError } from '../../../knowledge/errors/tablettError';

/** 1,000 ordinary pages take some 10 s. */
export const maxPdfMs = 120_000;

/** Throws SOURCE_TOO_COSTLY, and what `step` throws. */
export async function beforeTimeout<Made>(step: Promise<Made>, source: string): Promise<Made> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow(source)), maxPdfMs);
  });
  try {
    return await Promise.race([step, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

export const tooSlow = (source: string): TablettError =>
  new TablettError('SOURCE_TOO_COSTLY', { source, limit: `${maxPdfMs / 60_000} min` });

// Mails to measure with: as they arrive, and each matter in them with its solving articles and said in one sentence.
// Shape of a line: test/quality/README.md.
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../../../knowledge/vocabulary/language';
import { readJsonLines } from '../readJsonLines';

const mailSchema = z.object({
  id: z.string(),
  language: z.enum(languages),
  text: z.string(),
  /** In the order in which the mail names them. `gold`: files of the base, any of them solves it. */
  concerns: z.array(z.object({ gold: z.array(z.string()).min(1), bare: z.string() })).min(1),
});

export interface Matter {
  /** Sources as the store names them. */
  readonly gold: ReadonlySet<string>;
  /** The matter alone, without a mail around it. */
  readonly bare: string;
}

export interface MarkedMail {
  readonly id: string;
  readonly text: string;
  readonly matters: readonly Matter[];
}

/** Fails with SOURCE_MISSING or LINE_INVALID: a measurement with holes is none. */
export async function readMails(file: string, folder: string): Promise<readonly MarkedMail[]> {
  const mails: MarkedMail[] = [];
  for await (const entry of readJsonLines(file, mailSchema, '{"id","language","text","concerns"}')) {
    if ('failure' in entry) throw entry.failure;
    const { id, text, concerns } = entry.value;
    const matters = concerns.map(({ gold, bare }) => ({
      bare,
      gold: new Set(gold.map((name) => join(folder, name))),
    }));
    mails.push({ id, text, matters });
  }
  return mails;
}

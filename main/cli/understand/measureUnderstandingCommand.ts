// `measure-understanding`: how well details, concerns, signs to hand over and tones are found, on test/quality.
// Half of each set was written to develop on; the other half is what counts. Measured against the base of --data.
import type { z } from 'zod';
import { answerConcern } from '../../../knowledge/ask/answerConcern';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { toneHeadFor } from '../../../knowledge/tone/toneHead';
import shippedToneHead from '../../../knowledge/tone/toneHead.json';
import { askPorts } from '../../engine/askPorts';
import { articlesByWords } from '../../engine/day/understand/articlesByWords';
import { sidesByMeaning } from '../../engine/day/understand/weighSides';
import { withParts } from '../openParts';
import { printJson, printLine, printTable } from '../output';
import { qualityFile } from '../qualityFile';
import { readJsonLines } from '../readJsonLines';
import { type CommonOptions, dataDirOf, workerFolder } from '../withEngine';
import { concernLines, factLines, signLines } from './measuredSets';
import { type Measured, measureConcerns, measureFacts, measureSign } from './measureSets';
import { measuredSentences, type Split, toneScores } from './toneSentences';

export interface MeasureOptions extends CommonOptions {
  readonly split: Split;
  readonly wrong?: boolean;
}

export async function measureUnderstandingCommand(options: MeasureOptions): Promise<void> {
  const engine = { dataDir: dataDirOf(options), workerFolder, onEvent: () => {} };
  await withParts(engine, async (parts) => {
    const { split } = options;
    const signs = await linesOf('understandingSigns.jsonl', signLines, split);
    const embedder = parts.seat.answering?.embedder;
    const head = embedder && toneHeadFor(shippedToneHead, embedder.fingerprint);
    if (!embedder || !head) throw new TablettError('MODEL_MISSING', { tried: 'the tone of this model' });
    const measured: readonly Measured[] = [
      ...measureFacts(await linesOf('understandingFacts.jsonl', factLines, split)),
      await measureConcerns(await linesOf('understandingConcerns.jsonl', concernLines, split), {
        base: parts.lexicalIndex,
        find: articlesByWords(parts),
        weigh: sidesByMeaning({
          ...parts,
          find: (text, top) => answerConcern({ text }, askPorts(parts, 'ready'), top),
          asking: () => false,
          answers: { onChange: () => () => {} },
        }),
      }),
      ...(['wish', 'repeats'] as const).map((sign) => measureSign(signs, sign)),
    ];
    const tone = toneScores(head, await measuredSentences(embedder, split));
    if (options.json)
      return printJson({ split, measured: measured.map(withoutWrong), tone: { ...tone, wrong: undefined } });
    print(measured);
    printLine(
      `tone of ${tone.sentences} sentences: macro-F1 ${tone.macroF1.toFixed(3)}, accuracy ${tone.accuracy.toFixed(3)}`,
    );
    printLine(
      Object.entries(tone.f1)
        .map(([name, f1]) => `${name} ${f1.toFixed(3)}`)
        .join(', '),
    );
    if (options.wrong)
      printWrong([
        ...measured.flatMap(({ wrong }) => wrong),
        ...tone.wrong.map((one) => `${one.tone} heard as ${one.heard}: ${one.text}`),
      ]);
  });
}

/** Fails with SOURCE_*, and with LINE_INVALID where a line does not fit. */
async function linesOf<T extends z.ZodType<{ split: Split }>>(name: string, schema: T, split: Split) {
  const lines: z.output<T>[] = [];
  for await (const entry of readJsonLines(qualityFile(name), schema, 'see test/quality/README.md')) {
    if ('failure' in entry) throw entry.failure;
    if (entry.value.split === split) lines.push(entry.value);
  }
  return lines;
}

const withoutWrong = ({ wrong: _, ...measured }: Measured) => measured;

function print(measured: readonly Measured[]): void {
  const share = (of: number, whole: number) => (whole === 0 ? '–' : (of / whole).toFixed(3));
  printTable([
    ['what', 'marked', 'found', 'right', 'precision', 'recall'],
    ...measured.map(({ what, marked, found, right }) => [
      ...[what, String(marked), String(found), String(right)],
      ...[share(right, found), share(right, marked)],
    ]),
  ]);
}

function printWrong(lines: readonly string[]): void {
  printLine();
  for (const line of lines) printLine(line.replace(/\s+/g, ' '));
}

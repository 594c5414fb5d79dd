// `fit-tone`: coefficients of the tone from the prototype sentences of knowledge/tone, for the model at work.
// Says how they fare on sentences they were not fitted to; writes what is committed.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { fitToneHead } from '../../../knowledge/tone/fitToneHead';
import { byTone, type ToneHead, type ToneHeadFile } from '../../../knowledge/tone/toneHead';
import { withParts } from '../openParts';
import { printJson, printLine } from '../output';
import { type CommonOptions, dataDirOf, workerFolder } from '../withEngine';
import { embeddedPrototypes, measuredSentences, toneScores } from './toneSentences';

export interface FitToneOptions extends CommonOptions {
  /** Folder `knowledge/`, whose tone/toneHead.json is written. */
  readonly write?: string;
}

export async function fitToneCommand(options: FitToneOptions): Promise<void> {
  const engine = { dataDir: dataDirOf(options), workerFolder, onEvent: () => {} };
  await withParts(engine, async ({ seat }) => {
    const embedder = seat.answering?.embedder;
    if (!embedder) throw new TablettError('MODEL_MISSING', { tried: 'the seat' });
    const prototypes = await embeddedPrototypes(embedder);
    const head = fitToneHead(prototypes);
    const scores = toneScores(head, await measuredSentences(embedder, 'develop'));
    if (options.write) {
      const file = fileOf(head, embedder.fingerprint, `${prototypes.length} prototypes`);
      await writeFile(join(options.write, 'tone', 'toneHead.json'), `${JSON.stringify(file)}\n`);
    }
    if (options.json) printJson({ prototypes: prototypes.length, develop: scores });
    else printLine(`${prototypes.length} prototypes, develop macro-F1 ${scores.macroF1.toFixed(3)}`);
  });
}

const fourPlaces = (value: number): number => Math.round(value * 1e4) / 1e4;

function fileOf({ mean, weights, bias }: ToneHead, fingerprint: string, fittedOn: string): ToneHeadFile {
  return {
    fingerprint,
    fittedOn,
    mean: Array.from(mean, fourPlaces),
    weights: byTone((tone) => Array.from(weights[tone], fourPlaces)),
    bias: byTone((tone) => fourPlaces(bias[tone])),
  };
}

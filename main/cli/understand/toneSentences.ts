// The tone's prototypes and its measured sentences with their vectors; and how well a head tells the tones.
// Judges single sentences; draws no conclusions.
import { z } from 'zod';
import { languageSchema } from '../../../knowledge/contract/schemas';
import type { Embedder } from '../../../knowledge/ports';
import type { TonePrototype } from '../../../knowledge/tone/fitToneHead';
import prototypes from '../../../knowledge/tone/prototypes.json';
import { byTone, type ToneHead, toneShares } from '../../../knowledge/tone/toneHead';
import { toneOfSentence } from '../../../knowledge/tone/toneSign';
import { type Tone, tones } from '../../../knowledge/vocabulary/understanding';
import { qualityFile } from '../qualityFile';
import { readJsonLines } from '../readJsonLines';

export const splits = ['develop', 'held-out'] as const;
export type Split = (typeof splits)[number];

const measuredSchema = z.object({
  text: z.string(),
  tone: z.enum(tones),
  language: languageSchema,
  split: z.enum(splits),
});
export type MeasuredSentence = z.output<typeof measuredSchema> & { readonly vector: Float32Array };

/** Fails with the model's codes. */
export async function embeddedPrototypes(embedder: Embedder): Promise<TonePrototype[]> {
  const embedded: TonePrototype[] = [];
  for (const tone of tones)
    for (const text of Object.values(prototypes[tone]).flat())
      embedded.push({ tone, vector: await embedder.embedQuery(text) });
  return embedded;
}

/** Fails with SOURCE_*, and with LINE_INVALID where a line does not fit. */
export async function measuredSentences(embedder: Embedder, split: Split): Promise<MeasuredSentence[]> {
  const sentences: MeasuredSentence[] = [];
  for await (const entry of readJsonLines(qualityFile('tone.jsonl'), measuredSchema, '{"text","tone"}')) {
    if ('failure' in entry) throw entry.failure;
    if (entry.value.split !== split) continue;
    sentences.push({ ...entry.value, vector: await embedder.embedQuery(entry.value.text) });
  }
  return sentences;
}

/** `f1` by tone and their unweighted mean; `wrong`: what was taken for what. */
export interface ToneScores {
  readonly sentences: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly f1: Readonly<Record<Tone, number>>;
  readonly wrong: readonly { readonly text: string; readonly tone: Tone; readonly heard: Tone }[];
}

export function toneScores(head: ToneHead, sentences: readonly MeasuredSentence[]): ToneScores {
  const heard = sentences.map((sentence) => ({
    ...sentence,
    heard: toneOfSentence(toneShares(head, sentence.vector)),
  }));
  const f1 = byTone((tone) => {
    const right = heard.filter((one) => one.tone === tone && one.heard === tone).length;
    const either = heard.filter((one) => one.tone === tone || one.heard === tone).length;
    return right === 0 ? 0 : (2 * right) / (right + either);
  });
  const wrong = heard.filter((one) => one.tone !== one.heard);
  return {
    sentences: heard.length,
    accuracy: 1 - wrong.length / Math.max(1, heard.length),
    macroF1: tones.reduce((sum, tone) => sum + f1[tone], 0) / tones.length,
    f1,
    wrong: wrong.map(({ text, tone, heard: taken }) => ({ text, tone, heard: taken })),
  };
}

// Hears the tone of a few sentences by the model at work, behind every question.
// Keeps coefficients only: no words, no vectors.
import { TablettError } from '../../../../knowledge/errors/tablettError';
import {
  type ToneHead,
  type ToneHeadFile,
  type ToneShares,
  toneHeadFor,
  toneShares,
} from '../../../../knowledge/tone/toneHead';
import shippedToneHead from '../../../../knowledge/tone/toneHead.json';
import { toneSentences } from '../../../../knowledge/tone/toneSentences';
import { toneSign } from '../../../../knowledge/tone/toneSign';
import { sentencesOfConcern } from '../../../../knowledge/understanding/sentencesOfConcern';
import type { Language } from '../../../../knowledge/vocabulary/language';
import type { ToneSign } from '../../../../knowledge/vocabulary/understanding';
import type { DayParts } from '../dayParts';
import { quietMoment } from './quietMoment';

export class ToneEar {
  #head: ToneHead | undefined;
  #fingerprint: string | undefined;

  constructor(
    private readonly parts: Pick<DayParts, 'seat' | 'asking' | 'daySettings'>,
    private readonly file: ToneHeadFile = shippedToneHead,
  ) {}

  /** Undefined while no model answers, where hints are switched off, or nothing speaks clearly. Fails with CANCELLED. */
  async hear(text: string, language: Language, signal: AbortSignal): Promise<ToneSign | undefined> {
    const embedder = this.parts.seat.answering?.embedder;
    const head = embedder && this.parts.daySettings.settings.toneHints && this.#headFor(embedder.fingerprint);
    if (!embedder || !head) return undefined;
    const shares: ToneShares[] = [];
    for (const sentence of toneSentences(text, sentencesOfConcern(text, language))) {
      if (!(await quietMoment(this.parts.asking))) return undefined;
      if (signal.aborted) throw new TablettError('CANCELLED');
      try {
        shares.push(toneShares(head, await embedder.embedQuery(sentence, signal)));
      } catch (thrown) {
        if (signal.aborted) throw thrown;
        return undefined; // The model went; the rest of what was understood stands.
      }
    }
    return toneSign(shares, language);
  }

  #headFor(fingerprint: string): ToneHead | undefined {
    if (this.#fingerprint !== fingerprint) this.#head = toneHeadFor(this.file, fingerprint);
    this.#fingerprint = fingerprint;
    return this.#head;
  }
}

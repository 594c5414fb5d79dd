// What an answer needs at this moment: the model if it is there, the index that belongs to it, and what is missing.
// Looked up anew for each question, since the model comes and changes while the engine runs.
import type { AskPorts } from '../../knowledge/ask/answerConcern';
import { type Calibration, calibrationFingerprint } from '../../knowledge/likelihood/calibration';
import type { LearnedExperience } from '../../knowledge/ports';
import { rankingFingerprint } from '../../knowledge/ranking/rankingParameters';
import { concernMeansFor } from '../../knowledge/search/concernMeans';
import type { AnswerLimit } from '../../knowledge/vocabulary/answer';
import type { EngineParts } from './compose';
import { emptyVectorIndex } from './emptyVectorIndex';
import type { Meaning } from './meaningSeat';

export function askPorts(
  parts: EngineParts,
  model: 'loading' | 'ready' | 'missing',
  experience?: LearnedExperience,
): AskPorts {
  const { store, lexicalIndex, clock, seat, serving } = parts;
  const { scope } = serving.settings;
  const meaning = seat.answering;
  const calibration = meaning && calibrationFor(meaning, parts.calibration);
  const limits = limitsOf(model, seat.changing);
  const base = { store, lexicalIndex, clock, scope, limits, ...(experience && { experience }) };
  if (!meaning) return { ...base, vectorIndex: emptyVectorIndex };
  const { embedder, vectorIndex } = meaning;
  const concernMeans = concernMeansFor(parts.concernMeans, embedder.fingerprint);
  return {
    ...base,
    embedder,
    vectorIndex,
    ...(concernMeans && { concernMeans }),
    ...(calibration && { calibration }),
  };
}

function calibrationFor({ fingerprint }: Meaning, calibration: Calibration): Calibration | undefined {
  return calibration.fingerprint === calibrationFingerprint(fingerprint, rankingFingerprint)
    ? calibration
    : undefined;
}

function limitsOf(model: 'loading' | 'ready' | 'missing', changing: boolean): readonly AnswerLimit[] {
  if (model === 'missing') return ['modelMissing'];
  if (changing) return ['reembedding'];
  return model === 'loading' ? ['modelLoading'] : [];
}

// A concern that no article answered, kept for those who write articles.
// Append-only and masked: names, numbers and addresses never get this far.
import type { Language } from './language';

/** `noted`: the agent said so · `unanswered`: kept by itself, because the owner allows it. */
export const gapOrigins = ['noted', 'unanswered'] as const;
export type GapOrigin = (typeof gapOrigins)[number];

/**
 * One gap. `maskedText`: the concern with placeholders · `concernKey`: see concernKey.ts · `vectorModel`: fingerprint of
 * the model that made the vector · `bestLikelihood`: of the best find at that time · `atMs`: wall clock.
 */
export interface Gap {
  readonly id: string;
  readonly origin: GapOrigin;
  readonly maskedText: string;
  readonly concernKey: string;
  readonly concernVector?: Float32Array;
  readonly vectorModel?: string;
  readonly language: Language;
  readonly bestLikelihood?: number;
  readonly atMs: number;
}

// Step 1 as every asking takes it: a long text is read without the customer's details.
// Whoever asks, rates and fits reads by this, or one text would be two concerns.
import { type AnalysedConcern, analyseConcern } from '../query/analyseConcern';
import type { SpellingIndex } from '../query/correctSpelling';
import { isTold } from '../query/withoutDetails';
import type { Concern } from '../vocabulary/concern';

/** As analyseConcern. */
export async function readConcern(concern: Concern, base: SpellingIndex): Promise<AnalysedConcern> {
  if (!isTold(concern.text)) return analyseConcern(concern, base);
  // With the first long text: the patterns take some 50 ms to make, which no start should wait for.
  const { findPersonal } = await import('../privacy/findPersonal');
  return analyseConcern(concern, base, findPersonal);
}

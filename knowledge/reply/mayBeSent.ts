// Whether an article's words may go to a customer: released for customers, validated, and serving now.
// Pure; knows how the article is kept, not what it says.
import type { Keeping } from '../vocabulary/keeping';

/** `serves`: it may answer at this moment (see knowledge/articles/servedAt.ts). */
export function mayBeSent(
  { audience, state }: Pick<Keeping, 'audience' | 'state'>,
  serves: boolean,
): boolean {
  return serves && audience === 'customer' && state === 'validated';
}

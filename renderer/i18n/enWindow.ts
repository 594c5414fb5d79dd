// The English words that only the knowledge window needs: they are loaded with it, the sidebar starts without them.
// Joined with those of en.ts by windowWords.ts; what both need stands there.
import { enArticles } from './enArticles';
import { enCare } from './enCare';
import { enFeed } from './enFeed';
import { enLedger } from './enLedger';
import { enReview } from './enReview';
import { enWorkspace } from './enWorkspace';
import type { WindowTable } from './words';

export const enWindow = {
  ...enArticles,
  ...enCare,
  ...enFeed,
  ...enLedger,
  ...enReview,
  ...enWorkspace,
} as const satisfies WindowTable;

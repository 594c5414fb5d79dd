// The German words that only the knowledge window needs: they are loaded with it, the sidebar starts without them.
// Joined with those of de.ts by windowWords.ts; what both need stands there.
import { deArticles } from './deArticles';
import { deCare } from './deCare';
import { deFeed } from './deFeed';
import { deLedger } from './deLedger';
import { deReview } from './deReview';
import { deWorkspace } from './deWorkspace';

export const deWindow = {
  ...deArticles,
  ...deCare,
  ...deFeed,
  ...deLedger,
  ...deReview,
  ...deWorkspace,
} as const;

// Single steps of the shell that need no state: links, hiding, usage notes.
// Failures are the shell's to show; nothing here waits for them.
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

/** The shell asks the agent before it opens anything. */
export function openExternal(url: string): void {
  void settle(pageApi().openExternal({ url }));
}

export function hideWindow(): void {
  void settle(pageApi().hideWindow({}));
}

/** Notes that an article was opened or copied; no words travel. */
export function noteUse(kind: 'opened' | 'copied', articleId: ArticleId): void {
  void settle(pageApi().noteUse({ kind, articleId }));
}

// Single steps of the shell that need no state: links, folding, quitting, usage notes.
// Failures are the shell's to show.
import type { EdgeTip, WorkspacePlace } from '../../knowledge/contract/shellCalls';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { maxSentLength } from './useAsk';

/** The shell asks the agent before it opens anything. */
export function openExternal(url: string): void {
  void settle(pageApi().openExternal({ url }));
}

/** Resolves to whether the shell has done it; the page hears of the new state by `settingsChanged`. */
export async function setCollapsed(collapsed: boolean): Promise<boolean> {
  return (await settle(pageApi().setCollapsed({ collapsed }))).ok;
}

/** Makes room for a tip beside the edge, or takes it away; resolves to whether it can be seen now. */
export async function showTip(tip: EdgeTip | null): Promise<boolean> {
  const outcome = await settle(pageApi().showTip({ tip }));
  return outcome.ok && outcome.value.shown;
}

/** Opens the knowledge window, or brings it to the front, at a page. */
export function openWorkspace(place: WorkspacePlace): void {
  void settle(pageApi().openWorkspace(place));
}

/** Puts on paper what the page's print style leaves. */
export async function printPage(): Promise<'printed' | 'cancelled' | 'failed'> {
  const answer = await settle(pageApi().printPage({}));
  return answer.ok ? answer.value.outcome : 'failed';
}

export function quit(): void {
  void settle(pageApi().quit({}));
}

/** An article as its card showed it; place and likelihood are absent where no card led to it. */
export interface ShownArticle {
  readonly articleId: ArticleId;
  /** From 1. */
  readonly rank?: number;
  readonly likelihood?: number;
}

/** `solved`: the contact ended with it · `reopened`: that was taken back. */
export type UseKind = 'opened' | 'read' | 'copied' | 'inserted' | 'solved' | 'reopened';

/** Notes what was done with an article for a concern; it is learned from, masked. */
export function noteUse(kind: UseKind, shown: ShownArticle, concern: string): void {
  const text = concern.slice(0, maxSentLength);
  void settle(pageApi().noteUse({ kind, ...shown, ...(text.trim() !== '' && { text }) }));
}

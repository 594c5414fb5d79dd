// Follows the concern that is being typed and notes it once, when the next one begins: what it got and how early.
// Holds the customer's words in memory only; what it notes are kinds, milliseconds and shares.

import type { Answer } from '../../knowledge/vocabulary/answer';
import { continuesConcern } from '../../knowledge/vocabulary/continuesConcern';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { UsageEvent } from '../../knowledge/vocabulary/usageEvent';

/** As far down as the agent sees without scrolling. */
const topCards = 3;
/** A first question longer than this share of the whole was pasted or typed blindly: no earliness. */
const mostAtOnce = 0.5;

interface WatchedConcern {
  text: string;
  readonly firstLength: number;
  /** What it got when its text was longest; taking words back at the end is no answer. */
  event: UsageEvent;
  longest: number;
  /** Characters from which an article has stayed among the top cards. */
  readonly since: Map<ArticleId, number>;
  /** The first article that was used, and the share of the characters it took. */
  used?: { readonly articleId: ArticleId; readonly earliness: number };
}

/** Owns the present concern. `note` appends to the usage log; neither it nor `onUnanswered`, told when one ends without an answer, rejects. */
export class ConcernWatch {
  #present: WatchedConcern | undefined;

  constructor(
    private readonly note: (event: UsageEvent) => Promise<void>,
    private readonly nowMs: () => number,
    private readonly onUnanswered: (text: string, bestLikelihood?: number) => Promise<void> = async () => {},
  ) {}

  /** Every answer, key by key. What could not be asked is no concern. */
  answered(text: string, answer: Answer): void {
    if (answer.kind === 'abstained' && /^empty/.test(answer.reason)) return;
    const before = this.#present;
    if (!before || !continuesConcern(before.text, text)) {
      void this.finish();
      this.#present = begin(text, this.#eventOf(answer), topOf(answer));
      return;
    }
    before.text = text;
    if (text.length * 2 >= before.longest) before.event = this.#eventOf(answer);
    before.longest = Math.max(before.longest, text.length);
    follow(before, topOf(answer));
  }

  /** An article was opened, copied or rated; the first one of a concern tells how early it was found. */
  used(articleId: ArticleId): void {
    const present = this.#present;
    const since = present?.since.get(articleId);
    if (!present || present.used || since === undefined) return;
    present.used = { articleId, earliness: since / present.text.length };
  }

  /** Notes the present concern; nothing is there: nothing happens. */
  async finish(): Promise<void> {
    const present = this.#present;
    this.#present = undefined;
    if (!present) return;
    const typed = present.firstLength <= present.longest * mostAtOnce;
    const { used } = present;
    if (present.event.kind === 'abstained' && !used)
      await this.onUnanswered(present.text, present.event.likelihood);
    await this.note({
      ...present.event,
      ...(used && typed && { earliness: Math.min(1, used.earliness) }),
    });
  }

  #eventOf(answer: Answer): UsageEvent {
    const likelihood = answer.kind === 'cards' ? answer.cards[0]?.likelihood : answer.bestLikelihood;
    return {
      kind: answer.kind === 'cards' ? 'answered' : 'abstained',
      atMs: this.nowMs(),
      totalMs: answer.timings.totalMs,
      ...(answer.kind === 'cards' && answer.cards[0] && { articleId: answer.cards[0].articleId }),
      ...(likelihood !== undefined && { likelihood }),
    };
  }
}

function begin(text: string, event: UsageEvent, top: readonly ArticleId[]): WatchedConcern {
  const concern = { text, firstLength: text.length, event, longest: text.length, since: new Map() };
  follow(concern, top);
  return concern;
}

/** Whoever is among the top cards now is there since now or earlier; whoever is not begins anew. */
function follow({ text, since }: WatchedConcern, top: readonly ArticleId[]): void {
  for (const id of since.keys()) if (!top.includes(id)) since.delete(id);
  for (const id of top) since.set(id, Math.min(since.get(id) ?? text.length, text.length));
}

function topOf(answer: Answer): readonly ArticleId[] {
  return answer.kind === 'cards' ? answer.cards.slice(0, topCards).map(({ articleId }) => articleId) : [];
}

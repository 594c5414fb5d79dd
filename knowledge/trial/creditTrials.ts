// Which ranker each tried concern speaks for: what was done with the cards becomes wins.
// Knows events in their order, no concern and no person.
import type { ArticleId } from '../vocabulary/ids';
import type { Ranker, TrialEvent, TrialMode } from '../vocabulary/trial';

/** `answers`: concerns shown, by who picked first · `won`: by whom it was won · `ties`: both were credited alike. */
export interface TrialTally {
  readonly answers: Readonly<Record<Ranker, number>>;
  readonly won: Readonly<Record<Ranker, number>>;
  readonly ties: number;
}

/**
 * Counts each concern once. Explicit beats implicit: if any card was called helpful or solved the concern, only such
 * cards count; else those copied from or inserted. The ranker with more credited cards wins, as many each is a tie,
 * none leaves it open. Of several verdicts on one card the last one stands.
 */
export function creditTrials(events: readonly TrialEvent[], mode: TrialMode): TrialTally {
  const answers = { learned: 0, baseline: 0 };
  const won = { learned: 0, baseline: 0 };
  let ties = 0;
  for (const ofTrial of byTrial(events.filter((event) => event.mode === mode))) {
    const shown = ofTrial.find(({ kind }) => kind === 'shown');
    if (shown) answers[shown.ranker] += 1;
    const { learned, baseline } = creditOf(ofTrial);
    if (learned > baseline) won.learned += 1;
    else if (baseline > learned) won.baseline += 1;
    else if (learned > 0) ties += 1;
  }
  return { answers, won, ties };
}

function byTrial(events: readonly TrialEvent[]): Iterable<readonly TrialEvent[]> {
  const groups = new Map<string, TrialEvent[]>();
  for (const event of events) {
    const group = groups.get(event.trialId);
    if (group) group.push(event);
    else groups.set(event.trialId, [event]);
  }
  return groups.values();
}

interface CardDeeds {
  readonly ranker: Ranker;
  verdict: 'good' | 'bad' | undefined;
  used: boolean;
}

function creditOf(events: readonly TrialEvent[]): Readonly<Record<Ranker, number>> {
  const cards = new Map<ArticleId, CardDeeds>();
  for (const { articleId, ranker, kind } of events) {
    if (articleId === undefined) continue;
    const card = cards.get(articleId) ?? { ranker, verdict: undefined, used: false };
    cards.set(articleId, card);
    if (kind === 'copied' || kind === 'inserted') card.used = true;
    else if (kind === 'helpful' || kind === 'solved') card.verdict = 'good';
    else if (kind === 'unhelpful' || kind === 'reopened') card.verdict = 'bad';
    else if (kind === 'withdrawn') card.verdict = undefined;
  }
  const deeds = [...cards.values()];
  const explicit = deeds.filter(({ verdict }) => verdict === 'good');
  const credited = explicit.length > 0 ? explicit : deeds.filter(({ verdict, used }) => used && !verdict);
  const count = (ranker: Ranker) => credited.filter((card) => card.ranker === ranker).length;
  return { learned: count('learned'), baseline: count('baseline') };
}

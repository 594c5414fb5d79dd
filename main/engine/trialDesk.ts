// Runs the trial of two rankings: gives each concern its chance, remembers who drafted what, credits what was done.
// Holds the customer's words in memory only, to tell a concern that goes on from the next; no agent is known at all.
import { randomInt, randomUUID } from 'node:crypto';
import type { ProofSettings } from '../../knowledge/contract/proofSchemas';
import { trialEventSchema } from '../../knowledge/contract/proofSchemas';
import { type TrialReport, trialReport } from '../../knowledge/trial/trialReport';
import type { Answer } from '../../knowledge/vocabulary/answer';
import { continuesConcern } from '../../knowledge/vocabulary/continuesConcern';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { OutcomeKind } from '../../knowledge/vocabulary/outcome';
import {
  type Ranker,
  type TrialDraft,
  type TrialEvent,
  type TrialEventKind,
  trialEventKinds,
  trialModes,
} from '../../knowledge/vocabulary/trial';
import type { EngineParts } from './compose';
import { recordBody } from './recordBody';

/** Concerns whose cards can still be credited: an agent may come back to one after the next has begun. */
const rememberedConcerns = 50;
const dayMs = 86_400_000;

interface TriedConcern {
  readonly id: string;
  readonly draft: TrialDraft;
  text: string;
  drafted: ReadonlyMap<ArticleId, Ranker>;
  shownNoted: boolean;
}

export interface TrialParts extends Pick<EngineParts, 'store' | 'clock'> {
  readonly mode: () => ProofSettings['trial'];
  /** A whole number in [0, 2^32); tests hand in their own. */
  readonly seed?: () => number;
}

/** Owns the concerns that are being tried. Writing calls fail with DISK_FULL or DATA_FOLDER_READ_ONLY. */
export class TrialDesk {
  #concerns: TriedConcern[] = [];

  constructor(private readonly parts: TrialParts) {}

  /** The draft of a concern: the same while it is typed on, by new chance for the next one. None while no trial runs. */
  draftFor(text: string): TrialDraft | undefined {
    const mode = this.parts.mode();
    if (mode === 'off') return undefined;
    const present = this.#concerns.at(-1);
    if (present?.draft.mode === mode && continuesConcern(present.text, text)) {
      present.text = text;
      return present.draft;
    }
    const seed = (this.parts.seed ?? (() => randomInt(2 ** 32)))();
    const next = { id: randomUUID(), draft: { mode, seed }, text, drafted: new Map(), shownNoted: false };
    this.#concerns = [...this.#concerns, next].slice(-rememberedConcerns);
    return next.draft;
  }

  /** Remembers whose cards the answer holds; notes the concern before as shown. */
  async answered(text: string, answer: Answer): Promise<void> {
    const at = this.#concerns.findLastIndex((concern) => concern.text === text);
    const concern = this.#concerns[at];
    if (!concern) return;
    const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
    concern.drafted = new Map(
      cards.flatMap(({ articleId, draftedBy }) => (draftedBy ? [[articleId, draftedBy] as const] : [])),
    );
    const before = this.#concerns[at - 1];
    if (before) await this.#note(before, []);
  }

  /** Credits what was done with a card of a tried concern; of others nothing is noted. `text`: the concern, if known. */
  async credit(kind: OutcomeKind, articleId: ArticleId, text?: string): Promise<void> {
    if (!isCredited(kind)) return;
    const concern = this.#concerns.findLast(
      (tried) =>
        tried.drafted.has(articleId) &&
        (text === undefined || tried.text === text || continuesConcern(tried.text, text)),
    );
    const ranker = concern?.drafted.get(articleId);
    if (concern && ranker) await this.#note(concern, [{ kind, ranker, articleId }]);
  }

  /** What may be shown of each mode's trial so far. */
  async reports(): Promise<readonly TrialReport[]> {
    const records = await this.parts.store.records.read('trialEvent');
    const events = records.flatMap(({ body }) => recordBody(body, trialEventSchema) ?? []);
    return trialModes.map((mode) => trialReport(events, mode));
  }

  async #note(
    concern: TriedConcern,
    deeds: readonly Pick<TrialEvent, 'kind' | 'ranker' | 'articleId'>[],
  ): Promise<void> {
    const [first] = concern.drafted.values();
    const shown = concern.shownNoted || !first ? [] : [{ kind: 'shown' as const, ranker: first }];
    concern.shownNoted ||= first !== undefined;
    const { mode } = concern.draft;
    await this.#append([...shown, ...deeds].map((deed) => ({ ...deed, trialId: concern.id, mode })));
  }

  /** The day is enough: a time would say when someone worked. */
  async #append(events: readonly TrialEvent[]): Promise<void> {
    if (events.length === 0) return;
    const atMs = Math.floor(this.parts.clock.nowMs() / dayMs) * dayMs;
    await this.parts.store.records.append(
      events.map((event) => ({
        kind: 'trialEvent',
        id: randomUUID(),
        atMs,
        body: JSON.stringify(event),
      })),
    );
  }
}

function isCredited(kind: OutcomeKind): kind is TrialEventKind & OutcomeKind {
  return kind !== 'shown' && (trialEventKinds as readonly string[]).includes(kind);
}

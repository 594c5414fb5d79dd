// Looks after what is learned: notes outcomes, keeps the experience of the model in force, undoes and forgets.
// Knows the log by its port and no table; what outcomes mean is knowledge/learning's business.
import { randomUUID } from 'node:crypto';
import type { LearningSettings } from '../../knowledge/contract/learningSchemas';
import type { Experience } from '../../knowledge/learning/experience';
import type { OutcomeBook } from '../../knowledge/learning/outcomeBook';
import type { Exploration } from '../../knowledge/learning/placeNewcomer';
import { undoOutcomes, type WhatToUndo } from '../../knowledge/learning/undoOutcomes';
import { verdictsOnLikelihoods } from '../../knowledge/learning/verdictsOnLikelihoods';
import { type Recalibration, recalibrate, undoRecalibration } from '../../knowledge/likelihood/recalibrate';
import { type Deed, outcomeOf } from '../../knowledge/ratings/outcomeOf';
import { concernKey } from '../../knowledge/vocabulary/concernKey';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import { type ExperienceParts, HeldExperience } from './heldExperience';
import { type LearningSettingsFile, openLearningSettings } from './learningSettings';
import type { NotedConcern } from './notedConcern';

const dayMs = 86_400_000;
interface CorrectionInForce {
  readonly book: OutcomeBook;
  readonly revision: number;
  readonly recalibration: Recalibration;
}

/** Owns the experience in memory. Every writing call fails with DISK_FULL or DATA_FOLDER_READ_ONLY. */
export class LearningDesk {
  readonly #held: HeldExperience;
  #correction: CorrectionInForce | undefined;
  #tidiedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly parts: ExperienceParts,
    private readonly kept: LearningSettingsFile,
  ) {
    this.#held = new HeldExperience(parts, () => this.#tidy());
  }

  static async open(parts: ExperienceParts, dataDir: string): Promise<LearningDesk> {
    return new LearningDesk(parts, await openLearningSettings(dataDir));
  }

  get settings(): LearningSettings {
    return this.kept.settings;
  }

  /** What is learned so far, for a question that must not wait: after a start it grows while the log is being read in. */
  soFar(): Experience {
    return this.#held.soFar();
  }

  /** The experience of the model that answers now, with the whole log in it. */
  experience(): Promise<Experience> {
    return this.#held.whole();
  }

  /** Chance for newcomers, where the owner allows it: the same for a concern all day long. */
  exploration({ book }: Experience): ((key: string) => Exploration) | undefined {
    if (!this.settings.explore) return undefined;
    const day = Math.floor(this.parts.clock.nowMs() / dayMs);
    const verdictsOn: Exploration['verdictsOn'] = (id) => {
      const record = book.record(id);
      return record ? record.helpful + record.unhelpful : 0;
    };
    return (key) => {
      // The lower half of the hash: the upper one hardly changes with the last letters.
      const drawn = concernKey({ text: `${key} ${day}` }).slice(8);
      return { chance: Number.parseInt(drawn, 16) / 2 ** 32, verdictsOn };
    };
  }

  /** Notes what was done with an article; returns the outcome's id. */
  async note(deed: Deed, { query, maskedText }: NotedConcern): Promise<string> {
    const { store, clock } = this.parts;
    await this.#tidy();
    const outcome = outcomeOf(this.#withEstimate(deed), query, {
      id: randomUUID(),
      atMs: clock.nowMs(),
      vectorModel: this.parts.seat.answering?.embedder.fingerprint,
      contentHash: store.contentHashOf(deed.articleId),
      ...(this.settings.keepConcernWords && { concernWords: maskedText }),
    });
    await this.take([outcome]);
    return outcome.id;
  }

  /** How the owner's verdicts so far correct the shipped likelihoods; undefined before the first. */
  correction(): Recalibration | undefined {
    const { book } = this.soFar();
    if (this.#correction?.book !== book || this.#correction.revision !== book.revision) {
      const recalibration = recalibrate(verdictsOnLikelihoods(book));
      this.#correction = { book, revision: book.revision, recalibration };
    }
    const { recalibration } = this.#correction;
    return recalibration.verdicts > 0 ? recalibration : undefined;
  }

  /** What the card said before it was corrected: correcting the corrected again and again would run away. */
  #withEstimate(deed: Deed): Deed {
    const { likelihood } = deed;
    if (likelihood === undefined) return deed;
    const correction = this.correction();
    return { ...deed, estimate: correction ? undoRecalibration(correction, likelihood) : likelihood };
  }

  /** Appends outcomes and learns from them at once. */
  async take(outcomes: readonly Outcome[]): Promise<void> {
    // What cannot be learned from is not appended.
    await this.#held.whole();
    await this.parts.store.outcomes.append(outcomes);
    await this.#held.learn(outcomes);
  }

  /** Reads the log anew: articles were merged, or a merge was taken back. */
  relearn(): void {
    this.#held.drop();
  }

  /** Returns the ids of the undos: undoing those brings everything back. Fails with RATING_MISSING. */
  async undo(what: WhatToUndo): Promise<readonly string[]> {
    const { book } = await this.experience();
    const undos = undoOutcomes(book, what, { makeId: randomUUID, atMs: this.parts.clock.nowMs() });
    await this.take(undos);
    return undos.map(({ id }) => id);
  }

  /** Forgets all outcomes of this customer text; on return they are on no disk. Returns how many. */
  async forget({ query }: NotedConcern): Promise<number> {
    const experience = await this.experience();
    const ids = experience.forget({ key: concernKey(query), vector: query.vector });
    try {
      await this.parts.store.outcomes.remove(ids);
    } catch (thrown) {
      // They are still on the disk: whoever tries again must find them.
      this.relearn();
      throw thrown;
    }
    return ids.length;
  }

  /** Forgets every outcome; on return they are on no disk. Returns how many. */
  async forgetAll(): Promise<number> {
    const gone = await this.parts.store.outcomes.removeBefore(Number.MAX_SAFE_INTEGER);
    this.relearn();
    return gone;
  }

  /** Fails with DATA_FOLDER_READ_ONLY, DISK_FULL. A shorter retention acts at once. */
  async changeSettings(change: Partial<LearningSettings>): Promise<LearningSettings> {
    const settings = await this.kept.change(change);
    this.#tidiedAtMs = Number.NEGATIVE_INFINITY;
    await this.#tidy();
    return settings;
  }

  /** Deletes what is older than the retention: when the learning is opened, when it changes, and once a day of use. */
  async #tidy(): Promise<void> {
    const { retentionDays } = this.settings;
    const nowMs = this.parts.clock.nowMs();
    if (retentionDays === null || Math.abs(nowMs - this.#tidiedAtMs) < dayMs) return;
    this.#tidiedAtMs = nowMs;
    const gone = await this.parts.store.outcomes.removeBefore(nowMs - retentionDays * dayMs);
    if (gone > 0) this.relearn();
  }
}

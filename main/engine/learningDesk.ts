// Looks after what is learned: notes outcomes, keeps the experience of the model in force, undoes and forgets.
// Knows the log by its port and no table; what outcomes mean is knowledge/learning's business.
import { randomUUID } from 'node:crypto';
import type { LearningSettings } from '../../knowledge/contract/learningSchemas';
import { Experience } from '../../knowledge/learning/experience';
import type { OutcomeBook } from '../../knowledge/learning/outcomeBook';
import type { Exploration } from '../../knowledge/learning/placeNewcomer';
import { undoOutcomes, type WhatToUndo } from '../../knowledge/learning/undoOutcomes';
import { verdictsOnLikelihoods } from '../../knowledge/learning/verdictsOnLikelihoods';
import { type Recalibration, recalibrate, undoRecalibration } from '../../knowledge/likelihood/recalibrate';
import { type Deed, outcomeOf } from '../../knowledge/ratings/outcomeOf';
import { concernKey } from '../../knowledge/vocabulary/concernKey';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import type { EngineParts } from './compose';
import { readLearningSettings, writeLearningSettings } from './learningSettings';
import type { NotedConcern } from './notedConcern';
import { readSuccessors } from './workspace/review/successors';

const dayMs = 86_400_000;
/** As long as a question may be held up. */
const sliceMs = 8;

/** `filled` resolves once the whole log is in it. */
interface OpenedExperience {
  readonly experience: Experience;
  readonly filled: Promise<void>;
}

interface CorrectionInForce {
  readonly book: OutcomeBook;
  readonly revision: number;
  readonly recalibration: Recalibration;
}

/** Owns the experience in memory. Every writing call fails with DISK_FULL or DATA_FOLDER_READ_ONLY. */
export class LearningDesk {
  #experience: OpenedExperience | undefined;
  #correction: CorrectionInForce | undefined;
  #successors: ReadonlyMap<ArticleId, ArticleId> = new Map();
  #tidiedAtMs = Number.NEGATIVE_INFINITY;
  #settings: LearningSettings;

  private constructor(
    private readonly parts: EngineParts,
    private readonly dataDir: string,
    settings: LearningSettings,
  ) {
    this.#settings = settings;
  }

  static async open(parts: EngineParts, dataDir: string): Promise<LearningDesk> {
    return new LearningDesk(parts, dataDir, await readLearningSettings(dataDir));
  }

  get settings(): LearningSettings {
    return this.#settings;
  }

  /** What is learned so far, for a question that must not wait: after a start it grows while the log is being read in. */
  soFar(): Experience {
    return this.#opened().experience;
  }

  /** The experience of the model that answers now, with the whole log in it. */
  async experience(): Promise<Experience> {
    const { experience, filled } = this.#opened();
    await filled;
    return experience;
  }

  /** Chance for newcomers, where the owner allows it: the same for a concern all day long. */
  exploration({ book }: Experience): ((key: string) => Exploration) | undefined {
    if (!this.#settings.explore) return undefined;
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
      ...(this.#settings.keepConcernWords && { concernWords: maskedText }),
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
    const experience = await this.experience();
    await this.parts.store.outcomes.append(outcomes);
    for (const outcome of outcomes) experience.learn(this.#inPlace(outcome));
  }

  /** Reads the log anew: articles were merged, or a merge was taken back. */
  relearn(): void {
    this.#experience = undefined;
  }

  /** What happened to an article that was merged into another counts for that one; the log keeps what was. */
  #inPlace(outcome: Outcome): Outcome {
    const articleId = this.#successors.get(outcome.articleId);
    return articleId ? { ...outcome, articleId } : outcome;
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
    await this.parts.store.outcomes.remove(ids);
    return ids.length;
  }

  /** Fails with DATA_FOLDER_READ_ONLY. A shorter retention acts at once. */
  async changeSettings(change: Partial<LearningSettings>): Promise<LearningSettings> {
    const settings = { ...this.#settings, ...change };
    await writeLearningSettings(this.dataDir, settings);
    this.#settings = settings;
    this.#tidiedAtMs = Number.NEGATIVE_INFINITY;
    await this.#tidy();
    return settings;
  }

  /** Begins anew after a change of model: vectors of different models are not comparable. */
  #opened(): OpenedExperience {
    const model = this.parts.seat.answering?.embedder.fingerprint ?? '';
    if (this.#experience?.experience.model === model) return this.#experience;
    const { store } = this.parts;
    const experience = new Experience({ model, contentHashOf: (id) => store.contentHashOf(id) });
    const filled = this.#fill(experience);
    // Whoever waits for it meets the failure; the next question tries again.
    filled.catch(() => {
      this.#experience = undefined;
    });
    this.#experience = { experience, filled };
    return this.#experience;
  }

  /** In slices: a hundred thousand outcomes take seconds, in which questions must be answered. */
  async #fill(experience: Experience): Promise<void> {
    await this.#tidy();
    const { store, clock } = this.parts;
    this.#successors = await readSuccessors(this.parts);
    let sliceEndsMs = clock.monotonicMs() + sliceMs;
    for (const outcome of await store.outcomes.read()) {
      experience.learn(this.#inPlace(outcome));
      if (clock.monotonicMs() < sliceEndsMs) continue;
      await new Promise((resume) => setImmediate(resume));
      sliceEndsMs = clock.monotonicMs() + sliceMs;
    }
  }

  /** Deletes what is older than the retention: when the learning is opened, when it changes, and once a day of use. */
  async #tidy(): Promise<void> {
    const { retentionDays } = this.#settings;
    const nowMs = this.parts.clock.nowMs();
    if (retentionDays === null || Math.abs(nowMs - this.#tidiedAtMs) < dayMs) return;
    this.#tidiedAtMs = nowMs;
    const gone = await this.parts.store.outcomes.removeBefore(nowMs - retentionDays * dayMs);
    if (gone > 0) this.#experience = undefined;
  }
}

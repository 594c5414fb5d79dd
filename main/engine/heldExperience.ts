// The experience of the model in force, in memory: filled from the log beside questions, begun anew when the model or
// what articles stand for has changed.
// Knows the log by its port; what outcomes mean is knowledge/learning's business.
import { Slices } from '../../indexer/threads/slices';
import { Experience } from '../../knowledge/learning/experience';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import type { EngineParts } from './compose';
import { readSuccessors } from './workspace/review/successors';

export type ExperienceParts = Pick<EngineParts, 'store' | 'clock' | 'seat'>;

/** `filled` resolves once the whole log is in it. */
interface OpenedExperience {
  readonly experience: Experience;
  readonly filled: Promise<void>;
}

/** `tidy`: told before the log is read. */
export class HeldExperience {
  #opened: OpenedExperience | undefined;
  #successors: ReadonlyMap<ArticleId, ArticleId> = new Map();

  constructor(
    private readonly parts: ExperienceParts,
    private readonly tidy: () => Promise<void>,
  ) {}

  /** For a question that must not wait: after a start it grows while the log is being read in. */
  soFar(): Experience {
    return this.#present().experience;
  }

  /** With the whole log in it. */
  async whole(): Promise<Experience> {
    const { experience, filled } = this.#present();
    await filled;
    return experience;
  }

  /** Takes in what was appended to the log. One that was being filled meanwhile may have read it before: known ids change nothing. */
  async learn(outcomes: readonly Outcome[]): Promise<void> {
    const experience = await this.whole();
    for (const outcome of outcomes) experience.learn(this.#inPlace(outcome));
  }

  /** The next who asks reads the log anew. */
  drop(): void {
    this.#opened = undefined;
  }

  /** Vectors of different models are not comparable. */
  #present(): OpenedExperience {
    const model = this.parts.seat.answering?.embedder.fingerprint ?? '';
    if (this.#opened?.experience.model === model) return this.#opened;
    const { store } = this.parts;
    const experience = new Experience({ model, contentHashOf: (id) => store.contentHashOf(id) });
    const opened = { experience, filled: this.#fill(experience) };
    // Whoever waits for it meets the failure; the next question tries again.
    opened.filled.catch(() => {
      if (this.#opened === opened) this.drop();
    });
    this.#opened = opened;
    return opened;
  }

  /** In slices: a hundred thousand outcomes take seconds, in which questions must be answered. */
  async #fill(experience: Experience): Promise<void> {
    await this.tidy();
    this.#successors = await readSuccessors(this.parts);
    const slices = new Slices();
    for (const outcome of await this.parts.store.outcomes.read()) {
      experience.learn(this.#inPlace(outcome));
      await slices.pause();
    }
  }

  /** What happened to an article that was merged into another counts for that one; the log keeps what was. */
  #inPlace(outcome: Outcome): Outcome {
    const articleId = this.#successors.get(outcome.articleId);
    return articleId ? { ...outcome, articleId } : outcome;
  }
}

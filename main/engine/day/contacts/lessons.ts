// Which article solved which concern of a contact, as learned so far: an outcome that is told twice teaches once, and one
// that changes takes back what it taught. In memory, masked; knows neither notes nor who tells the outcome.
import { concernKey } from '../../../../knowledge/vocabulary/concernKey';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { Engine } from '../../engine';
import { maskConcern } from '../../notedConcern';
import { wellFormed } from './wellFormed';

/** `key`: of the concern, see concernKey.ts · `text`: masked, as it was learned. */
export interface Lesson {
  readonly key: string;
  readonly text: string;
  readonly articleId: ArticleId;
}

/** `masked`: where its contact tells more of what must not be kept than its own words do. */
export async function lessonOf(text: string, articleId: ArticleId, masked?: string): Promise<Lesson> {
  const own = await maskConcern(wellFormed(text));
  return { key: concernKey(own), text: masked ?? own.text, articleId };
}

/** By which a concern's lesson is found again. */
export async function lessonKey(text: string): Promise<string> {
  return concernKey(await maskConcern(wellFormed(text)));
}

/** A long day's contacts. */
const mostKept = 1000;

export class Lessons {
  readonly #of = new Map<string, readonly Lesson[]>();

  constructor(private readonly agent: Pick<Engine, 'noteUse'>) {}

  /** What a contact or a note has taught; empty where nothing is known of it. */
  of(id: string): readonly Lesson[] {
    return this.#of.get(id) ?? [];
  }

  /**
   * From now on exactly `next` is learned of this contact. Fails with DISK_FULL, DATA_FOLDER_READ_ONLY, ARTICLE_MISSING;
   * told again, what was learned before it failed is not learned twice.
   */
  async teach(id: string, next: readonly Lesson[]): Promise<void> {
    for (const lesson of this.of(id))
      if (!next.some((other) => isSame(other, lesson))) {
        await this.agent.noteUse({ kind: 'reopened', articleId: lesson.articleId, text: lesson.text });
        this.#keep(
          id,
          this.of(id).filter((kept) => kept !== lesson),
        );
      }
    for (const lesson of next)
      if (!this.of(id).some((other) => isSame(other, lesson))) {
        await this.agent.noteUse({ kind: 'solved', articleId: lesson.articleId, text: lesson.text });
        this.#keep(id, [...this.of(id), lesson]);
      }
  }

  /** What was learned in an earlier run, as far as its note tells. */
  recall(id: string, lessons: readonly Lesson[]): void {
    if (!this.#of.has(id)) this.#keep(id, lessons);
  }

  #keep(id: string, lessons: readonly Lesson[]): void {
    this.#of.delete(id);
    this.#of.set(id, lessons);
    for (const oldest of this.#of.keys()) {
      if (this.#of.size <= mostKept) break;
      this.#of.delete(oldest);
    }
  }
}

const isSame = (a: Lesson, b: Lesson): boolean => a.key === b.key && a.articleId === b.articleId;

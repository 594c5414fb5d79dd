// The small pieces that drafts are built of, and the numbers of their sources.
// Knows shapes, not what is said.
import type { ReplyParagraph, ReplyPart, ReplySentence, ReplySource } from '../vocabulary/reply';
import type { Span } from '../vocabulary/span';
import { folded } from './plainClaim';

export const text = (words: string): ReplyPart => ({ kind: 'text', text: words });

export const sentence = (id: string, ...parts: readonly ReplyPart[]): ReplySentence => ({ id, parts });

export const paragraph = (...sentences: readonly ReplySentence[]): ReplyParagraph => ({
  kind: 'text',
  sentences,
});

/** What is left open, or filled; an empty filling counts as none. */
export function field(name: string, label: string, filled?: string): ReplyPart {
  return { kind: 'field', name, label, ...(filled?.trim() && { filled: filled.trim() }) };
}

/** Numbers the sources of one draft in the order in which they are first cited. */
export class SourceNumbers {
  readonly #sources: ReplySource[] = [];

  constructor(private readonly articleText: string) {}

  /** The part that cites `span`; the same span keeps its number. */
  cite({ start, end }: Span, heading: string): ReplyPart {
    const known = this.#sources.find((source) => source.start === start && source.end === end);
    if (known) return { kind: 'source', no: known.no };
    const no = this.#sources.length + 1;
    const words = folded(this.articleText.slice(start, end));
    this.#sources.push({ no, text: words, heading, start, end });
    return { kind: 'source', no };
  }

  get all(): readonly ReplySource[] {
    return this.#sources;
  }
}

// A reply made of an article: an editable draft whose every claim names its sentence in the article.
// Shapes only; knowledge/reply/ makes them.
import type { ArticleId } from './ids';
import type { Language } from './language';
import type { Span } from './span';

export const replyChannels = ['email', 'chat', 'call'] as const;
export type ReplyChannel = (typeof replyChannels)[number];
export const replyTones = ['friendly', 'factual'] as const;
export type ReplyTone = (typeof replyTones)[number];
export const replyLengths = ['short', 'medium'] as const;
export type ReplyLength = (typeof replyLengths)[number];

/** What a template leaves open. `filled`: from the facts of the concern or the settings. */
export interface ReplyField {
  readonly kind: 'field';
  readonly name: string;
  /** What belongs there, in the reply's language: "Anrede und Name". */
  readonly label: string;
  readonly filled?: string;
}

export type ReplyPart =
  | { readonly kind: 'text'; readonly text: string }
  | ReplyField
  /** After a claim: number of its source, from 1. */
  | { readonly kind: 'source'; readonly no: number };

/** `id` stays the same when tone or length change, so that what was edited by hand can be kept. */
export interface ReplySentence {
  readonly id: string;
  readonly parts: readonly ReplyPart[];
}

/** `ordered`: steps, in their order. */
export interface ReplyParagraph {
  readonly kind: 'text' | 'list';
  readonly ordered?: boolean;
  readonly sentences: readonly ReplySentence[];
}

/** The sentence of the article that a claim rests on. */
export interface ReplySource extends Span {
  readonly no: number;
  readonly text: string;
  readonly heading: string;
}

/** The article that a draft was made of: the one asked for, or its counterpart in the reply's language. `language`: of its claims. */
export interface ReplyOrigin {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly language: Language;
}

export interface ReplyDraft {
  readonly from: ReplyOrigin;
  readonly subject?: readonly ReplyPart[];
  readonly paragraphs: readonly ReplyParagraph[];
  readonly sources: readonly ReplySource[];
  /** The article may go to customers; otherwise the draft is for the agent only, and the page says so. */
  readonly sendable: boolean;
}

/** A text of one's own. `shortcut`: what is typed to find it, e.g. "mfg". */
export interface Snippet {
  readonly id: string;
  readonly name: string;
  readonly shortcut: string;
  readonly text: string;
}

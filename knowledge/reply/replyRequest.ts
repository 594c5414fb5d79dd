// What a reply is drafted of and how it is wanted.
// Types only.
import type { Article } from '../vocabulary/article';
import type { Customer } from '../vocabulary/contact';
import type { Language } from '../vocabulary/language';
import type { ReplyChannel, ReplyLength, ReplyTone } from '../vocabulary/reply';
import type { KeyFact } from '../vocabulary/understanding';
import type { WeighedSpan } from './articleClaims';

export interface ReplyRequest {
  readonly article: Pick<Article, 'id' | 'title' | 'text' | 'blocks' | 'language'>;
  /** What each sentence of the article says for the concern (see knowledge/cards/summarise.ts). */
  readonly weighed: readonly WeighedSpan[];
  /** The customer's words; only the facts in them reach the draft. */
  readonly concern: string;
  readonly facts: readonly KeyFact[];
  /** Whom the reply goes to, where a mail names them. */
  readonly customer?: Customer;
  readonly channel: ReplyChannel;
  readonly tone: ReplyTone;
  readonly length: ReplyLength;
  /** Of the fixed sentences; claims stay in the article's language. */
  readonly language: Language;
  readonly signature: string;
  readonly team: string;
  readonly sendable: boolean;
}

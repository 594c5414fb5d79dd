// What a reply is drafted of, as it stood when the layer was opened.
// Types only.
import type { Language } from '../../knowledge/vocabulary/language';
import type { ReplyChannel } from '../../knowledge/vocabulary/reply';
import type { ShownArticle } from '../bridge/shellActions';

export interface ReplyTarget {
  readonly article: ShownArticle & { readonly title: string };
  readonly concern: string;
  /** What was said in this contact counts as well. */
  readonly contactId?: string;
  /** Of the contact; a mail where nothing is known. */
  readonly channel?: ReplyChannel;
  /** What the customer writes or speaks. */
  readonly language: Language;
}

// The draft of a reply: sentences of one article in the form of a channel, each with its source.
// Extractive: what is said of the matter is the article's; fixed sentences around it promise nothing.
import type { Article } from '../vocabulary/article';
import type { Customer } from '../vocabulary/contact';
import type { Language } from '../vocabulary/language';
import type {
  ReplyChannel,
  ReplyDraft,
  ReplyLength,
  ReplyParagraph,
  ReplyPart,
  ReplyTone,
} from '../vocabulary/reply';
import type { KeyFact } from '../vocabulary/understanding';
import { articleClaims, type WeighedSpan } from './articleClaims';
import { pickClaims } from './pickClaims';
import { type DraftDesk, replyBody } from './replyBody';
import { field, paragraph, SourceNumbers, sentence, text } from './replyParts';
import { replyWords } from './replyWords';
import { salutationOf } from './salutationOf';

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

/** The same request gives the same draft; ids of sentences do not depend on tone and length. */
export function draftReply(request: ReplyRequest): ReplyDraft {
  const { article, channel, language, tone } = request;
  const sources = new SourceNumbers(article.text);
  const picked = pickClaims(articleClaims(article, request.weighed), request);
  const desk: DraftDesk = { ...request, words: replyWords[language].tones[tone], sources };
  const body = replyBody(picked, desk);
  const paragraphs = channel === 'email' ? [...mailHead(request), ...body, ...mailEnd(request)] : body;
  return {
    from: { articleId: article.id, title: article.title, language: article.language },
    ...(channel === 'email' && { subject: subjectOf(request) }),
    paragraphs,
    sources: sources.all,
    sendable: request.sendable,
  };
}

function subjectOf({ article, language }: ReplyRequest): readonly ReplyPart[] {
  return [text(replyWords[language].subject.replace('{title}', article.title))];
}

function mailHead(request: ReplyRequest): readonly ReplyParagraph[] {
  const { lead, name } = salutationOf(request);
  const { salutationField } = replyWords[request.language];
  const parts = [text(lead), field('salutation', salutationField, name), text(',')];
  return [paragraph(sentence('salutation', ...parts))];
}

function mailEnd({ language, tone, signature, team }: ReplyRequest): readonly ReplyParagraph[] {
  const { signatureField, tones } = replyWords[language];
  const { closing, greeting } = tones[tone];
  const signed = [text(`${greeting}\n`), field('signature', signatureField, signature)];
  const end = sentence('greeting', ...signed, ...(team.trim() === '' ? [] : [text(`\n${team.trim()}`)]));
  return [paragraph(sentence('closing', text(closing))), paragraph(end)];
}

// The draft of a reply: sentences of one article in the form of a channel, each with its source.
// Extractive: what is said of the matter is the article's; fixed sentences around it promise nothing.
import type { ReplyDraft, ReplyParagraph, ReplyPart } from '../vocabulary/reply';
import { articleClaims } from './articleClaims';
import { pickClaims } from './pickClaims';
import { type DraftDesk, replyBody } from './replyBody';
import { field, paragraph, SourceNumbers, sentence, text } from './replyParts';
import type { ReplyRequest } from './replyRequest';
import { replyWords } from './replyWords';
import { salutationOf } from './salutationOf';

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

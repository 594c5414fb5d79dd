// From the call to the draft: the article (or its counterpart in the reply's language), what its sentences are worth for
// the concern, and the concern's facts. Joins stages; decides nothing of the wording.
import { servedAt } from '../../../../knowledge/articles/servedAt';
import { scoreSentences } from '../../../../knowledge/cards/scoreSentences';
import { sentencesOf } from '../../../../knowledge/cards/sentence';
import { sentenceWorths } from '../../../../knowledge/cards/summarise';
import type { ReplySettings, replyCalls } from '../../../../knowledge/contract/day/replyCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import { TablettError } from '../../../../knowledge/errors/tablettError';
import type { WeighedSpan } from '../../../../knowledge/reply/articleClaims';
import { draftReply } from '../../../../knowledge/reply/draftReply';
import { mayBeSent } from '../../../../knowledge/reply/mayBeSent';
import type { Article } from '../../../../knowledge/vocabulary/article';
import { type ArticleId, chunkId } from '../../../../knowledge/vocabulary/ids';
import { keepingOf } from '../../../../knowledge/vocabulary/keeping';
import type { Language } from '../../../../knowledge/vocabulary/language';
import type { ReplyDraft } from '../../../../knowledge/vocabulary/reply';
import type { Contacts, DayParts } from '../dayParts';
import { readSituation, type Situation } from '../understand/readSituation';

/** Chunks of one article that are weighed; what lies behind counts as saying nothing for the concern. */
const maxChunks = 200;

type DraftInput = Parameters<Handlers<typeof replyCalls>['draftReply']>[0];

/** Fails with ARTICLE_MISSING, CANCELLED. */
export async function draftFor(
  parts: DayParts,
  contacts: Contacts,
  input: DraftInput & { readonly settings: ReplySettings },
  signal: AbortSignal,
): Promise<ReplyDraft> {
  const { text: concern, settings, channel, tone, length, language } = input;
  const article = await articleFor(parts, input.articleId, language);
  const weighed = concern.trim() === '' ? [] : await weigh(parts, article, concern, signal);
  if (signal.aborted) throw new TablettError('CANCELLED');
  const { facts, contact } = situationOf(parts, contacts, input);
  return draftReply({
    ...(contact?.customer && { customer: contact.customer }),
    facts,
    ...{ article, weighed, concern, channel, tone, length, language },
    signature: settings.signature,
    team: settings.team,
    sendable: mayBeSent(keepingOf(article), serves(parts, article)),
  });
}

/** Of the concern, and of what else was said in its contact; a contact that has ended adds nothing. */
function situationOf(
  parts: DayParts,
  contacts: Contacts,
  { text, contactId, language }: DraftInput,
): Situation {
  const goesOn = contacts.all().some(({ id }) => id === contactId);
  const given = { text, language, shown: [], likelihoods: [], unhelpfulInRow: 0 };
  return readSituation({ ...given, ...(goesOn && contactId && { contactId }) }, parts, contacts);
}

/** The same article in the reply's language where there is one that serves; else the one asked for. */
async function articleFor(parts: DayParts, id: ArticleId, language: Language): Promise<Article> {
  const article = await parts.store.article(id);
  if (!article) throw new TablettError('ARTICLE_MISSING', { id });
  const { counterpart } = keepingOf(article);
  if (article.language === language || !counterpart) return article;
  const other = await parts.store.article(counterpart);
  return other && other.language === language && serves(parts, other) ? other : article;
}

function serves({ clock, serving }: DayParts, article: Article): boolean {
  return servedAt(keepingOf(article), clock.nowMs(), serving.settings.scope);
}

async function weigh(
  { store, queryOf }: DayParts,
  article: Article,
  concern: string,
  signal: AbortSignal,
): Promise<readonly WeighedSpan[]> {
  const ids = Array.from({ length: maxChunks }, (_, ordinal) => chunkId(article.id, ordinal));
  const [query, chunks] = await Promise.all([queryOf(concern, signal), store.chunks(ids)]);
  const sentences = sentencesOf(chunks);
  const worths = sentenceWorths(sentences, scoreSentences(sentences, query, article.language));
  return sentences.map(({ start, end }, at) => ({ start, end, worth: worths[at]! }));
}

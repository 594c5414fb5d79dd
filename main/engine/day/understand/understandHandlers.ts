// What was understood, hand-over texts and experts: the calls of knowledge/contract/day/understandCalls.ts.
// Wiring between the desks; comes after the cards and never in front of a question.
import type { understandCalls } from '../../../../knowledge/contract/day/understandCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import { TablettError } from '../../../../knowledge/errors/tablettError';
import { handOverSigns } from '../../../../knowledge/understanding/handOverSigns';
import { openQuestion, type ShownArticle } from '../../../../knowledge/understanding/openQuestion';
import { pickChips } from '../../../../knowledge/understanding/pickChips';
import { recapSentence } from '../../../../knowledge/understanding/recapSentence';
import { handOverText, recapText } from '../../../../knowledge/understanding/recapText';
import { type Ground, splitConcerns } from '../../../../knowledge/understanding/splitConcerns';
import type { Understanding } from '../../../../knowledge/vocabulary/understanding';
import type { Contacts, DayParts } from '../dayParts';
import { articlesByWords } from './articlesByWords';
import { nearExperts } from './nearExperts';
import { type GivenSituation, latestWords, readSituation, type Situation } from './readSituation';
import { ToneEar } from './toneEar';
import { sidesByMeaning } from './weighSides';

export function understandHandlers(parts: DayParts, contacts: Contacts): Handlers<typeof understandCalls> {
  const ear = new ToneEar(parts);
  const ground: Ground = {
    base: parts.lexicalIndex,
    find: articlesByWords(parts),
    weigh: sidesByMeaning(parts),
  };
  return {
    understand: async (given, signal) => {
      const situation = readSituation(given, parts, contacts);
      const concerns = await concernsOf(situation, ground);
      const question = await questionFor(given, situation, parts);
      stopIf(signal);
      const latest = latestWords(situation);
      const tone = await ear.hear(latest.text, latest.language, signal);
      return {
        language: situation.query.language,
        recap: recapOf(situation, given, parts),
        concerns: [...concerns],
        ...(question && { openQuestion: question }),
        ...(tone && { tone: { ...tone, phrases: [...tone.phrases] } }),
        handOver: handOverSigns({ ...given, said: situation.said }),
      };
    },
    handOverText: async (given) => {
      const situation = readSituation(given, parts, contacts);
      const concerns = await concernsOf(situation, ground);
      const present = concerns.find(({ text }) => text === situation.text) ?? concerns[0];
      const shown = given.shown.flatMap(({ articleId, likelihood }) => {
        const title = parts.store.headOf(articleId)?.title;
        return title === undefined ? [] : [{ title, ...(likelihood !== undefined && { likelihood }) }];
      });
      const sentenceOf = (text: string) => recapSentence(text, situation.query.language, parts.lexicalIndex);
      const text = handOverText(
        {
          sentence: sentenceOf(present?.text ?? situation.text),
          facts: situation.facts,
          further: concerns.filter(({ no }) => no !== present?.no).map((concern) => sentenceOf(concern.text)),
          shown,
          unhelpfulInRow: given.unhelpfulInRow,
          reasons: handOverSigns({ ...given, said: situation.said }),
          said: situation.contact ? situation.said : [],
        },
        given.language,
      );
      return { text };
    },
    experts: async ({ text, articleIds }) => [...(await nearExperts(text, articleIds, parts))],
  };
}

function stopIf({ aborted }: AbortSignal): void {
  if (aborted) throw new TablettError('CANCELLED');
}

function recapOf({ text, query, facts }: Situation, { language }: GivenSituation, parts: DayParts) {
  const sentence = recapSentence(text, query.language, parts.lexicalIndex);
  return {
    sentence,
    text: recapText(sentence, facts, language),
    chips: pickChips(
      text,
      facts.filter(({ start, end }) => end > start),
      query.language,
      parts.lexicalIndex,
    ),
    facts: [...facts],
  };
}

/** Those of the contact, else what a typed text holds. */
async function concernsOf(
  { text, query, contact }: Situation,
  ground: Ground,
): Promise<Understanding['concerns'][number][]> {
  if (contact && contact.concerns.length > 0)
    return contact.concerns.map(({ no, text: asked, written }) => ({ no, text: written ?? asked }));
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const texts = await splitConcerns(text, query.language, ground);
  return texts.map((concern, at) => ({ no: at + 1, text: concern }));
}

/** Articles that the question is made from: the first is read, of the others the title is enough. */
const articlesRead = 3;

async function questionFor({ shown, language }: GivenSituation, { text, facts }: Situation, parts: DayParts) {
  const read = await Promise.all(
    shown.slice(0, articlesRead).map(async ({ articleId, likelihood }, place) => {
      const head = parts.store.headOf(articleId);
      const article = place === 0 ? await parts.store.article(articleId) : undefined;
      if (!head) return [];
      const own: ShownArticle = {
        title: head.title,
        language: head.language,
        text: article?.text ?? '',
        blocks: article?.blocks ?? [],
        ...(likelihood !== undefined && { likelihood }),
      };
      return [own];
    }),
  );
  return openQuestion({ text, facts }, read.flat(), language);
}

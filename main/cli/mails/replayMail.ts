// Asks a mail in the three ways in which it reaches the base: each matter alone, pasted whole, opened as a contact.
// Judges nothing but the place of the right articles.
import type { Engine } from '../../engine/engine';
import { dayCall } from '../dayCall';
import { rankOfGold } from '../measures';
import type { MarkedMail, Matter } from './readMails';

/** `alone`: each matter in one sentence · `pasted`: the mail as a question · `opened`: as a contact, concern by concern. */
export const mailWays = ['alone', 'pasted', 'opened'] as const;
export type MailWay = (typeof mailWays)[number];

/** `ranks`: of each matter in the answer that stands first, undefined below `depth` · `best`: the same over all answers of this way. */
export interface AskedMail {
  readonly ranks: readonly (number | undefined)[];
  readonly best: readonly (number | undefined)[];
  /** Whether the first answer showed cards. */
  readonly shown: boolean;
}

export interface ReplayedMail {
  readonly mail: MarkedMail;
  readonly asked: Readonly<Record<MailWay, AskedMail>>;
  /** Concerns understood in the contact. */
  readonly concerns: number;
}

const depth = 10;

export async function replayMail(mail: MarkedMail, engine: Engine): Promise<ReplayedMail> {
  const { matters, text } = mail;
  const alone: Answered[] = [];
  for (const { bare } of matters) alone.push(await answerTo(bare, engine));
  const contact = await dayCall(engine, 'openMail', { text });
  const opened: Answered[] = [];
  // The concern that is shown first, then the others.
  for (const concern of [...contact.concerns].sort(
    (a, b) => Number(b.no === contact.present) - Number(a.no === contact.present),
  ))
    opened.push(await answerTo(concern.text, engine));
  await dayCall(engine, 'closeContact', { contactId: contact.id, outcome: 'unsolved' });
  const each = alone.map((answer, at) => rankIn(answer, matters[at]!));
  return {
    mail,
    concerns: contact.concerns.length,
    asked: {
      alone: { ranks: each, best: each, shown: alone[0]!.shown },
      pasted: askedMail([await answerTo(text, engine)], matters),
      opened: askedMail(opened, matters),
    },
  };
}

interface Answered {
  readonly sources: readonly string[];
  readonly shown: boolean;
}

async function answerTo(text: string, engine: Engine): Promise<Answered> {
  const answer = await engine.ask({ text, top: depth });
  const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
  return { sources: cards.map(({ source }) => source), shown: answer.kind === 'cards' };
}

const rankIn = ({ sources }: Answered, { gold }: Matter): number | undefined => rankOfGold(sources, gold);

function askedMail(answers: readonly Answered[], matters: readonly Matter[]): AskedMail {
  const [first = { sources: [], shown: false }] = answers;
  const best = matters.map((matter) => {
    const ranks = answers.flatMap((answer) => rankIn(answer, matter) ?? []);
    return ranks.length > 0 ? Math.min(...ranks) : undefined;
  });
  return { ranks: matters.map((matter) => rankIn(first, matter)), best, shown: first.shown };
}

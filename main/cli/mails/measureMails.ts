// Sums up replayed mails: is the first matter found and shown, and what else the mail is about?
// Pure.
import { type MailWay, mailWays, type ReplayedMail } from './replayMail';

/** Shares in [0, 1]; NaN where nothing could count. */
export interface MailShares {
  /** The first matter's article at the first place, among the first three. */
  readonly hit1: number;
  readonly hit3: number;
  readonly shown: number;
  /** Of the answers that showed cards: the first card solves none of the mail's matters. */
  readonly shownWrong: number;
  /** Of further matters: their article among the first three of any answer of this way. */
  readonly further: number;
}

export interface MailScores {
  readonly mails: number;
  readonly ofTwo: number;
  readonly ways: Readonly<Record<MailWay, MailShares>>;
  /** Mails with as many concerns as matters: of those with one, of those with more. */
  readonly countRight: { readonly one: number; readonly more: number };
}

export function measureMails(replayed: readonly ReplayedMail[]): MailScores {
  const one = replayed.filter(({ mail }) => mail.matters.length === 1);
  const more = replayed.filter(({ mail }) => mail.matters.length > 1);
  const right = (list: readonly ReplayedMail[]): number =>
    share(list, ({ mail, concerns }) => concerns === mail.matters.length);
  return {
    mails: replayed.length,
    ofTwo: more.length,
    ways: Object.fromEntries(mailWays.map((way) => [way, sharesOf(replayed, way)])) as MailScores['ways'],
    countRight: { one: right(one), more: right(more) },
  };
}

function sharesOf(replayed: readonly ReplayedMail[], way: MailWay): MailShares {
  const asked = replayed.map((mail) => mail.asked[way]);
  const further = asked.flatMap(({ best }) => best.slice(1));
  // Alone, the first answer is the first matter's.
  const solves = (ranks: readonly (number | undefined)[]): boolean =>
    (way === 'alone' ? ranks.slice(0, 1) : ranks).includes(1);
  return {
    hit1: share(asked, ({ ranks }) => ranks[0] === 1),
    hit3: share(asked, ({ ranks }) => within(ranks[0], 3)),
    shown: share(asked, ({ shown }) => shown),
    shownWrong: share(
      asked.filter(({ shown }) => shown),
      ({ ranks }) => !solves(ranks),
    ),
    further: share(further, (rank) => within(rank, 3)),
  };
}

const within = (rank: number | undefined, place: number): boolean => rank !== undefined && rank <= place;

function share<Item>(list: readonly Item[], holds: (item: Item) => boolean): number {
  return list.length === 0 ? Number.NaN : list.filter(holds).length / list.length;
}

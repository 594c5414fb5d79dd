// Which claims and lists of an article go into a reply: the ones that say most for the concern, within their number.
// Chooses only; order and wording are others' business.
import type { ReplyChannel, ReplyLength } from '../vocabulary/reply';
import type { ArticleClaims, Claim, ClaimList } from './articleClaims';

export interface PickedClaims {
  /** In reading order. */
  readonly claims: readonly Claim[];
  readonly steps?: ClaimList;
  readonly needs?: ClaimList;
  readonly conditions?: ClaimList;
}

interface Room {
  readonly claims: number;
  readonly characters: number;
}

/** A mail of eight lines, a chat that fits a phone, points that can be said in a minute. */
const rooms: Readonly<Record<ReplyChannel, Readonly<Record<ReplyLength, Room>>>> = {
  email: { short: { claims: 2, characters: 340 }, medium: { claims: 4, characters: 640 } },
  chat: { short: { claims: 1, characters: 240 }, medium: { claims: 3, characters: 420 } },
  call: { short: { claims: 2, characters: 340 }, medium: { claims: 4, characters: 640 } },
};

/** How far below the best claim a further one may lie, in standard deviations of the article's sentences. */
const nearBest = 1.9;
/** A list item or quotation stands less well alone than a sentence. */
const listMalus = 0.4;
/** What holds for few has to fit the concern this much better. */
const specialMalus = 0.8;
/** Conditions are told only where they matter this much to the concern. */
const nearConditions = 1;
/** More steps than this belong on a page, not in a reply. */
const mostEntries = 12;
/** Two claims that share this part of their words say the same. */
const sameShare = 0.75;

export function pickClaims(
  all: ArticleClaims,
  { channel, length }: { readonly channel: ReplyChannel; readonly length: ReplyLength },
): PickedClaims {
  const lists = pickLists(all, length);
  const inLists = (claim: Claim) =>
    Object.values(lists).some((list) => claim.start >= list.start && claim.end <= list.end);
  const spoken = firstWithAny(
    all.claims,
    (claim) => isSpoken(claim) && !inLists(claim) && !inSteps(claim, all),
  );
  return { claims: greedy(spoken, rooms[channel][length], all.claims), ...lists };
}

function isSpoken({ text, fromList, section }: Claim): boolean {
  const words = text.split(' ').length;
  // Alone, a condition reads as if it were met.
  if (
    section === 'internal' ||
    (section === 'conditions' && fromList) ||
    text.length > 280 ||
    /[?:][.]?$/.test(text)
  )
    return false;
  return words >= (fromList ? 5 : 4);
}

function inSteps(claim: Claim, { lists }: ArticleClaims): boolean {
  return lists.some(
    (list) => (list.ordered || isDetails(list)) && claim.start >= list.start && claim.end <= list.end,
  );
}

const isDetails = ({ section }: ClaimList): boolean => section === 'needs' || section === 'steps';

/** Sentences to the customer; else those of customers; else anything but what is internal; else all there is. */
function firstWithAny(claims: readonly Claim[], spoken: (claim: Claim) => boolean): readonly Claim[] {
  const addressed = claims.filter((claim) => spoken(claim) && !claim.ofCustomer);
  if (addressed.some(({ fromList }) => !fromList)) return addressed;
  const found = [claims.filter(spoken), claims.filter(({ section }) => section !== 'internal')];
  return found.find((tier) => tier.length > 0) ?? claims;
}

function greedy(
  spoken: readonly Claim[],
  { claims: most, characters }: Room,
  all: readonly Claim[],
): readonly Claim[] {
  const worthOf = ({ worth, fromList, section }: Claim) =>
    worth - (fromList ? listMalus : 0) - (section === 'special' ? specialMalus : 0);
  const order = [...spoken].sort((a, b) => worthOf(b) - worthOf(a) || a.start - b.start);
  const chosen: Claim[] = [];
  let length = 0;
  for (const claim of order) {
    if (chosen.length === most) break;
    const near = chosen.length === 0 || worthOf(claim) >= worthOf(order[0]!) - nearBest;
    const fits = chosen.length === 0 || length + claim.text.length <= characters;
    if (!near || !fits || chosen.some((other) => saysSame(other, claim))) continue;
    if (claim.leans && order.length > 1 && !chosen.includes(claimBefore(claim, all))) continue;
    chosen.push(claim);
    length += claim.text.length + 1;
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function claimBefore(claim: Claim, all: readonly Claim[]): Claim {
  return all[Math.max(0, all.indexOf(claim) - 1)]!;
}

function saysSame(a: Claim, b: Claim): boolean {
  const [of, other] = [wordsOf(a.text), wordsOf(b.text)];
  const shared = [...of].filter((word) => other.has(word)).length;
  return shared >= sameShare * Math.min(of.size, other.size);
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** A short reply has one list, the one that says most; a longer one steps and needs, and conditions that matter. */
function pickLists({ claims, lists }: ArticleClaims, length: ReplyLength): Omit<PickedClaims, 'claims'> {
  const open = lists.filter(
    ({ section, ofCustomer, entries }) =>
      section !== 'internal' && !ofCustomer && entries.length > 1 && entries.length <= mostEntries,
  );
  const best = (fits: (list: ClaimList) => boolean) =>
    [...open].filter(fits).sort((a, b) => b.worth - a.worth || a.start - b.start)[0];
  const steps = best(({ section, ordered }) => section === 'steps' || (ordered && isOpenEnded(section)));
  const needs = best(({ section }) => section === 'needs') ?? writtenOutNeeds(claims);
  if (length === 'short') {
    if (steps && (!needs || steps.worth >= needs.worth)) return { steps };
    return needs ? { needs } : {};
  }
  const top = Math.max(...claims.map(({ worth }) => worth));
  const conditions = best(({ section, worth }) => section === 'conditions' && worth >= top - nearConditions);
  return { ...(conditions && { conditions }), ...(needs && { needs }), ...(steps && { steps }) };
}

/** Sections that say nothing of what their numbered list is for. */
const isOpenEnded = (section: ClaimList['section']): boolean => section === 'opening' || section === 'other';

/** "Zählernummer, Ablesedatum, Zählerstand." below "Was gebraucht wird" is a list as well. */
function writtenOutNeeds(claims: readonly Claim[]): ClaimList | undefined {
  for (const claim of claims) {
    if (claim.section !== 'needs' || claim.fromList) continue;
    const parts = claim.text.replace(/\.$/, '').split(/, (?!auch |also )| und | and /);
    const isList = parts.length > 1 && namesOnly(parts) && !saysSomething.test(claim.text);
    if (isList) return { ...claim, entries: entriesOf(claim, parts), ordered: false };
  }
  return undefined;
}

/** A sentence has a verb; what only names details has none. */
const saysSomething =
  /(?<!\p{L})(?:ist|sind|wird|werden|muss|müssen|kann|können|nötig|reicht|genügt|brauch\p{L}*|benötig\p{L}*|are|need\p{L}*|must|required)(?!\p{L})/iu;
const mostFirstWords = 4;
/** "your new postal address, also if it is outside Germany" */
const mostPartWords = 10;

function namesOnly([first = '', ...others]: readonly string[]): boolean {
  const words = (part: string) => part.split(' ').length;
  return words(first) <= mostFirstWords && others.every((part) => words(part) <= mostPartWords);
}

/** All entries stand in the one sentence: it is the source of each. */
function entriesOf({ start, end }: Claim, parts: readonly string[]): ClaimList['entries'] {
  return parts.map((text, at) => ({ start: start + at, end, text }));
}

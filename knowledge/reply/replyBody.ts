// The middle of a reply: claims and lists in the article's order, in the form of the channel.
// Knows what was picked, not how.
import type { ReplyParagraph, ReplyPart, ReplySentence } from '../vocabulary/reply';
import { speaksOfCustomer } from './addressCustomer';
import type { Claim, ClaimList, ListEntry } from './articleClaims';
import { answerTo, askedKind } from './askedDetail';
import type { PickedClaims } from './pickClaims';
import { field, paragraph, type SourceNumbers, sentence, text } from './replyParts';
import type { ReplyRequest } from './replyRequest';
import { replyWords } from './replyWords';

export interface DraftDesk extends ReplyRequest {
  readonly words: (typeof replyWords)['de']['tones']['friendly'];
  readonly sources: SourceNumbers;
}

/** Paragraphs without salutation and greeting; never empty where anything was picked. */
export function replyBody(picked: PickedClaims, desk: DraftDesk): readonly ReplyParagraph[] {
  const opening = openingOf(desk);
  const groups = groupsOf(picked);
  const [first, ...others] = groups;
  const paragraphs: ReplyParagraph[] = [];
  // The first claims follow the opening in its paragraph, as in a letter.
  const led = desk.channel === 'email' && first?.kind === 'claims';
  if (led) paragraphs.push(paragraph(...opening, ...first.claims.map((claim) => claimSentence(claim, desk))));
  else if (opening.length > 0) paragraphs.push(paragraph(...opening));
  for (const group of led ? others : groups) paragraphs.push(...groupParagraphs(group, desk));
  return joinedLists([...paragraphs, ...closingOf(desk)]);
}

/** Points that follow each other are one list. */
function joinedLists(paragraphs: readonly ReplyParagraph[]): readonly ReplyParagraph[] {
  const joined: ReplyParagraph[] = [];
  for (const next of paragraphs) {
    const last = joined.at(-1);
    const joins = last?.kind === 'list' && next.kind === 'list' && !last.ordered && !next.ordered;
    if (joins) joined[joined.length - 1] = { ...last, sentences: [...last.sentences, ...next.sentences] };
    else joined.push(next);
  }
  return joined;
}

type ListRole = 'steps' | 'needs' | 'conditions';
type Group =
  | { readonly kind: 'claims'; readonly claims: readonly Claim[]; readonly start: number }
  | { readonly kind: ListRole; readonly list: ClaimList; readonly start: number };

/** Claims of one section stay together; everything in the article's order. */
function groupsOf({ claims, ...lists }: PickedClaims): readonly Group[] {
  const bySection = new Map<number, Claim[]>();
  for (const claim of claims) {
    bySection.set(claim.sectionNo, [...(bySection.get(claim.sectionNo) ?? []), claim]);
  }
  const groups: Group[] = [...bySection.values()].map((own) => ({
    kind: 'claims',
    claims: own,
    start: own[0]!.start,
  }));
  for (const role of ['conditions', 'needs', 'steps'] as const) {
    const list = lists[role];
    if (list) groups.push({ kind: role, list, start: list.start });
  }
  return groups.sort((a, b) => a.start - b.start);
}

function groupParagraphs(group: Group, desk: DraftDesk): readonly ReplyParagraph[] {
  if (group.kind !== 'claims') return listParagraphs(group.list, group.kind, desk);
  const sentences = group.claims.map((claim) => claimSentence(claim, desk));
  if (desk.channel === 'email') return [paragraph(...sentences)];
  if (desk.channel === 'chat') return sentences.map((each) => paragraph(each));
  return [{ kind: 'list', sentences }];
}

function claimSentence(claim: Claim, { sources }: DraftDesk): ReplySentence {
  return sentence(`claim-${claim.start}`, text(claim.text), sources.cite(claim, claim.heading));
}

/** A list is one claim: its number stands behind the words that lead to it. */
function listParagraphs(list: ClaimList, role: ListRole, desk: DraftDesk): readonly ReplyParagraph[] {
  const { channel, language, words, sources } = desk;
  const lead =
    ownLead(list, role, desk) ?? (channel === 'call' ? replyWords[language].call[role] : words[role]);
  const intro = sentence(`${role}-lead`, text(lead), sources.cite(list, list.heading));
  const entries = list.entries.map((entry) =>
    sentence(`${role}-${entry.start}`, ...(role === 'needs' ? detailParts(entry, desk) : [text(entry.text)])),
  );
  return [paragraph(intro), { kind: 'list', ...(list.ordered && { ordered: true }), sentences: entries }];
}

/** "What happens next:" — numbered, but no steps to take: the article's own heading says what it is. */
function ownLead(
  { section, heading }: ClaimList,
  role: ListRole,
  { article, language }: DraftDesk,
): string | undefined {
  const isOwn = role === 'steps' && section === 'other' && article.language === language;
  // A question leads to an answer, not to a list.
  if (!isOwn || heading.endsWith('?') || speaksOfCustomer(heading, language)) return undefined;
  return /[:.!]$/.test(heading) ? heading : `${heading}:`;
}

/** "Zählernummer: 1EBZ…" where the concern says it, an open field where it does not. */
function detailParts(entry: ListEntry, { concern, facts, article }: DraftDesk): readonly ReplyPart[] {
  const kind = askedKind(entry.text);
  if (!kind) return [text(entry.text)];
  const label = entry.text.replace(/[.;,]$/, '');
  const filled = answerTo(label, kind, { concern, facts, language: article.language });
  return [text(`${label}: `), field(`detail-${entry.start}`, label, filled)];
}

function openingOf({ channel, length, words }: DraftDesk): readonly ReplySentence[] {
  const said = {
    email: [
      ['opening', words.opening],
      ['offer', length === 'medium' ? words.offer : ''],
    ],
    chat: [['opening', words.chatOpening]],
    call: [],
  }[channel] as readonly (readonly [string, string])[];
  return said.filter(([, each]) => each !== '').map(([id, each]) => sentence(id, text(each)));
}

function closingOf({ channel, words }: DraftDesk): readonly ReplyParagraph[] {
  const said = { email: '', chat: words.chatClosing, call: words.callClosing }[channel];
  if (said === '') return [];
  const closing = sentence('closing', text(said));
  return [channel === 'call' ? { kind: 'list', sentences: [closing] } : paragraph(closing)];
}

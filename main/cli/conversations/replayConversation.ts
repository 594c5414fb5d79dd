// Plays a conversation turn by turn to the engine, as the feed does, and asks after each turn of the customer's.
// Judges nothing but the place of the right article.
import { followConversation } from '../../../knowledge/conversation/followConversation';
import type { Engine } from '../../engine/engine';
import { dayCall } from '../dayCall';
import { rankOfGold } from '../measures';
import type { MarkedConversation } from './readConversations';

/** What is asked of the base after a turn. */
export const ways = ['concern', 'lastTurn', 'customerText', 'allText'] as const;
export type Way = (typeof ways)[number];

/** A marked turn of the customer's. `naming`: the first of its concern · `present`: what was understood · `ranks`: of the right article, undefined below `depth`. */
export interface ReplayedTurn {
  readonly marked: number;
  readonly naming: boolean;
  readonly present: number;
  /** The same while there is no model. */
  readonly presentByWords: number;
  readonly ranks: Readonly<Record<Way, number | undefined>>;
  readonly asked: string;
  /** From the turn's coming in to its concern. */
  readonly understoodMs: number;
}

export interface ReplayedConversation {
  readonly conversation: MarkedConversation;
  readonly turns: readonly ReplayedTurn[];
  /** Concerns understood at the end. */
  readonly concerns: number;
}

const depth = 10;

export async function replayConversation(
  conversation: MarkedConversation,
  engine: Engine,
): Promise<ReplayedConversation> {
  const { id } = await dayCall(engine, 'openContact', { channel: conversation.channel });
  const turns: ReplayedTurn[] = [];
  const said: { readonly customer: string[]; readonly all: string[] } = { customer: [], all: [] };
  const named = new Set<number>();
  for (const [at, { speaker, text, concern = 0 }] of conversation.turns.entries()) {
    const turn = { id: `t${at}`, speaker, text, final: true, atMs: at };
    const startedAtMs = performance.now();
    const contact = await dayCall(engine, 'appendTurns', { contactId: id, turns: [turn] });
    const understoodMs = performance.now() - startedAtMs;
    said.all.push(text);
    if (speaker === 'agent') continue;
    said.customer.push(text);
    const gold = conversation.gold.get(concern);
    if (!gold) continue;
    const asked: Record<Way, string> = {
      concern: contact.concerns[contact.present - 1]?.text ?? text,
      lastTurn: text,
      customerText: said.customer.join('\n'),
      allText: said.all.join('\n'),
    };
    const ranks = await ranksOf(asked, gold, engine);
    const naming = !named.has(concern);
    const { present } = contact;
    const presentByWords = followConversation(contact.turns).present;
    const understood = { present, presentByWords, understoodMs };
    turns.push({ marked: concern, naming, ranks, asked: asked.concern, ...understood });
    named.add(concern);
  }
  const { concerns } = await dayCall(engine, 'readContact', { contactId: id });
  await dayCall(engine, 'closeContact', { contactId: id, outcome: 'unsolved' });
  return { conversation, turns, concerns: concerns.length };
}

async function ranksOf(
  asked: Readonly<Record<Way, string>>,
  gold: ReadonlySet<string>,
  engine: Engine,
): Promise<ReplayedTurn['ranks']> {
  const ranks = {} as Record<Way, number | undefined>;
  for (const way of ways) ranks[way] = await rankOf(asked[way], gold, engine);
  return ranks;
}

async function rankOf(text: string, gold: ReadonlySet<string>, engine: Engine): Promise<number | undefined> {
  const answer = await engine.ask({ text, top: depth });
  const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
  return rankOfGold(
    cards.map(({ source }) => source),
    gold,
  );
}

// Vocabulary becomes the feed's words: contacts, progress and answers as other programs get them.
// Leaves out what belongs to this machine: paths of sources, scores, reasons.
import type { Answer, Card } from '../../knowledge/vocabulary/answer';
import type { Contact, ContactConcern } from '../../knowledge/vocabulary/contact';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import type { FeedCard, FeedCards, FeedChannel, FeedContact, FeedProgress } from './client/feedWords';

export function feedProgress(contact: Contact): FeedProgress {
  const { id, channel, title, turns, concerns, present, closed } = contact;
  return {
    contactId: id,
    // The feed opens no others.
    channel: channel as FeedChannel,
    ...(title !== undefined && { title }),
    turns: turns.length,
    concerns: concerns.map(({ no, text }) => ({ no, text })),
    present,
    ...(closed && { closed: closed.outcome }),
  };
}

export function feedContact(contact: Contact): FeedContact {
  return { ...feedProgress(contact), openedAtMs: contact.openedAtMs, turns: contact.turns };
}

export function feedCards(contactId: string, concern: number, answer: Answer, top: number): FeedCards {
  const cards = answer.kind === 'cards' ? answer.cards.slice(0, top).map(feedCard) : [];
  return { contactId, concern, kind: answer.kind, cards };
}

/** Nothing was said yet that could be asked. */
export function noCards(contactId: string): FeedCards {
  return { contactId, concern: 0, kind: 'abstained', cards: [] };
}

/** The concern of this number, else the present one; undefined: none yet. */
export function concernOf({ concerns, present }: Contact, no = present): ContactConcern | undefined {
  return concerns.find((concern) => concern.no === no);
}

function feedCard(card: Card): FeedCard {
  const { articleId, title, summary, passage, language, likelihood } = card;
  return {
    ...{ articleId, title, summary, language, passage: passage.text },
    // Whole percent: further places would only tell the same cards anew.
    ...(likelihood !== undefined && { likelihood: Math.round(likelihood * 100) / 100 }),
    audience: keepingOf(card).audience,
  };
}

// Cards the hand has pinned for the contact at hand: they stay on top, whatever is asked meanwhile.
// Pure.
import type { Card } from '../../knowledge/vocabulary/answer';

/** Pins a card, or takes its pin away. */
export function togglePin(pinned: readonly Card[], card: Card): readonly Card[] {
  const others = pinned.filter(({ articleId }) => articleId !== card.articleId);
  return others.length < pinned.length ? others : [...pinned, card];
}

/** With the numbers of the latest answer; a pinned card it lacks has none, since its old number was for other words. */
export function refreshPins(pinned: readonly Card[], cards: readonly Card[]): readonly Card[] {
  return pinned.map((card) => {
    const latest = cards.find(({ articleId }) => articleId === card.articleId);
    if (latest) return latest;
    const { likelihood: _, ...rest } = card;
    return rest;
  });
}

/** The pinned cards, then the others, each once. */
export function pinsFirst(pinned: readonly Card[], cards: readonly Card[]): readonly Card[] {
  if (pinned.length === 0) return cards;
  const ids = new Set(pinned.map(({ articleId }) => articleId));
  return [...pinned, ...cards.filter(({ articleId }) => !ids.has(articleId))];
}

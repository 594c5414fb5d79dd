// Cards that come to stand elsewhere slide there calmly, instead of jumping; those that stay do not move.
// Knows places on the page, not cards; moves neither focus nor choice.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Less is not seen, px. */
const leastMove = 2;

/**
 * For the list whose children are the cards. `cause`: changes whenever the hand or an answer has set cards elsewhere;
 * what only grows under other words stays where it is. The time is that of the tokens: none where motion is reduced.
 */
export function useCalmMoves(cause: string): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(new Map<Element, number>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards move for their cause alone
  useLayoutEffect(() => {
    if (list.current) slideFrom(before.current, list.current);
  }, [cause]);
  // Read after the page is painted: nothing is laid out anew for it.
  useEffect(() => {
    if (list.current) before.current = places(list.current);
  });
  return list;
}

function places(list: HTMLElement): Map<Element, number> {
  return new Map(cardsOf(list).map((card) => [card, placeIn(list, card)]));
}

function slideFrom(before: ReadonlyMap<Element, number>, list: HTMLElement): void {
  const style = getComputedStyle(document.documentElement);
  const duration = Number.parseFloat(style.getPropertyValue('--m-base'));
  if (!(duration > 0)) return;
  for (const card of cardsOf(list)) {
    const was = before.get(card);
    if (was === undefined) continue;
    const by = was + underWay(card) - placeIn(list, card);
    if (Math.abs(by) < leastMove) continue;
    card.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], {
      duration,
      easing: style.getPropertyValue('--ease-out').trim() || 'ease-out',
    });
  }
}

/** How far from its place a card still is that has not arrived yet, px. */
function underWay(card: HTMLElement): number {
  const { transform } = getComputedStyle(card);
  return transform === 'none' || transform === '' ? 0 : new DOMMatrixReadOnly(transform).m42;
}

/** From the top of the list, px, wherever that is scrolled to. */
function placeIn(list: HTMLElement, card: HTMLElement): number {
  return card.offsetTop - list.offsetTop;
}

function cardsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
}

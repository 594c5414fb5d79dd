// Finds a word in an open article and goes from place to place; marks are the browser's own highlights, so that nothing is drawn anew.
// Knows an element and a word.
import { type RefObject, useEffect, useState } from 'react';
import { wordPlaces } from './wordPlaces';

export interface FindView {
  readonly word: string;
  readonly setWord: (word: string) => void;
  /** From 0; -1: none. */
  readonly at: number;
  readonly total: number;
  readonly step: (by: 1 | -1) => void;
}

/** Names of the highlights; see FindBar.module.css. */
const allPlaces = 'find-places';
const thisPlace = 'find-place';

/** `box` scrolls and holds the text · `content` changes with what it shows · without `opened` nothing is marked. */
export function useFind(box: RefObject<HTMLElement | null>, opened: boolean, content: unknown): FindView {
  const [word, setWord] = useState('');
  const [places, setPlaces] = useState<readonly Range[]>([]);
  const [at, setAt] = useState(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content has other places
  useEffect(() => {
    const root = box.current?.querySelector('[data-body]');
    const found = opened && root ? wordPlaces(root, word) : [];
    setPlaces(found);
    setAt(found.length > 0 ? 0 : -1);
  }, [word, opened, content, box]);
  useEffect(() => {
    mark(allPlaces, places);
    return () => mark(allPlaces, []);
  }, [places]);
  useEffect(() => {
    const place = places[at];
    mark(thisPlace, place ? [place] : []);
    if (place && box.current) bringIntoSight(box.current, place);
    return () => mark(thisPlace, []);
  }, [places, at, box]);
  const total = places.length;
  return {
    word,
    setWord,
    at,
    total,
    step: (by) => setAt((before) => (total === 0 ? -1 : (before + by + total) % total)),
  };
}

function mark(name: string, places: readonly Range[]): void {
  // Without highlights the count and the scrolling remain.
  if (typeof Highlight === 'undefined' || !CSS.highlights) return;
  if (places.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...places));
}

/** Into the upper third, as the matching passage stands; what is in sight already stays where it is. */
function bringIntoSight(box: HTMLElement, place: Range): void {
  const { top, bottom } = place.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top >= frame.top + 40 && bottom <= frame.bottom - 40) return;
  box.scrollTop += top - frame.top - frame.height / 3;
}

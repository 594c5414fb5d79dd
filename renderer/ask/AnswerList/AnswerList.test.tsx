// @vitest-environment happy-dom
// How the list changes: cards that stay keep element, place and key; those set elsewhere slide; nothing moves the focus.
// Places are made up: nothing is laid out here.
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { askCard } from '../../../test/fakes/askCard';
import { WordsProvider } from '../../i18n/WordsContext';
import { AnswerList, type CardDesk } from './AnswerList';

const cardHeight = 100;
const nothing = () => {};
const desk: CardDesk = {
  copiedName: undefined,
  verdictOf: () => undefined,
  isKept: () => false,
  isPinned: () => false,
  whyOpen: false,
  without: undefined,
  nowMs: 0,
  acts: {
    onChoose: nothing,
    onOpen: nothing,
    onCopy: nothing,
    onRate: nothing,
    onKeep: nothing,
    onPin: nothing,
    onWhy: nothing,
    onLearned: nothing,
  },
};

let slid: string[];
const list = (ids: string, chosen = ids[0]!) => (
  <MantineProvider>
    <WordsProvider language="de">
      <AnswerList
        label="Treffer"
        cards={[...ids].map((id) => askCard(id))}
        chosenId={articleId(chosen)}
        layout="full"
        desk={desk}
      />
    </WordsProvider>
  </MantineProvider>
);
const cards = () => within(screen.getByRole('list')).getAllByRole('listitem');
const titleOf = (card: Element) => card.querySelector('h3')?.textContent ?? '';

const { animate } = HTMLElement.prototype;
beforeEach(() => {
  slid = [];
  document.documentElement.style.setProperty('--m-base', '150ms');
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (this: HTMLElement) {
    return this.tagName === 'LI' ? [...this.parentElement!.children].indexOf(this) * cardHeight : 0;
  });
  HTMLElement.prototype.animate = function (this: HTMLElement, frames: Keyframe[]) {
    slid.push(`${titleOf(this)} ${frames[0]?.transform}`);
    return {} as Animation;
  } as typeof HTMLElement.prototype.animate;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  HTMLElement.prototype.animate = animate;
  document.documentElement.style.removeProperty('--m-base');
});

describe('a list that changes', () => {
  it('lets a card that stays keep its element, its place and its key, and does not move it', () => {
    const { rerender } = render(list('abc'));
    const [first, , third] = cards();
    rerender(list('axc'));
    expect(cards()[0]).toBe(first);
    expect(cards()[2]).toBe(third);
    expect(cards().map((card) => card.querySelector('kbd')?.textContent)).toEqual(['1', '2', '3']);
    expect(slid).toEqual([]);
  });

  it('slides the cards that are set elsewhere from where they were', () => {
    const { rerender } = render(list('abc', 'b'));
    rerender(list('cab', 'b'));
    expect(slid).toEqual(['c translateY(200px)', 'a translateY(-100px)', 'b translateY(-100px)']);
    expect(document.querySelector('[aria-current="true"] h3')?.textContent).toBe('b');
  });

  it('closes up calmly where a card has left', () => {
    const { rerender } = render(list('abc'));
    rerender(list('ac'));
    expect(slid).toEqual(['c translateY(100px)']);
  });

  it('leaves the focus where it is', () => {
    const { rerender } = render(list('abc', 'b'));
    const title = screen.getByRole('button', { name: 'b' });
    title.focus();
    rerender(list('bca', 'b'));
    expect(document.activeElement).toBe(title);
  });

  it('moves nothing where motion is reduced', () => {
    document.documentElement.style.setProperty('--m-base', '0ms');
    const { rerender } = render(list('abc'));
    rerender(list('cab'));
    expect(slid).toEqual([]);
  });
});

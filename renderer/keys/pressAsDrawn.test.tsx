// @vitest-environment happy-dom
// A press acts on what is drawn, from the first moment on: the listeners of both windows and of their pages.
// Presses while the draw is being put up, before any effect of it ran.
import { cleanup, render } from '@testing-library/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useCommands } from '../app/keys/useCommands';
import { usePageKeys } from '../parts/usePageKeys';
import { useDeskCommands } from './DeskCommands';
import { usualKeys } from './keyMap';

afterEach(cleanup);

const place = {
  ...({ layer: 'answers', yesLetter: 'j' } as const),
  ...{ canRestore: false, hasQuestion: false, hasConcerns: false, wide: false },
};
type Tell = (draw: number) => void;
interface Draw {
  readonly draw: number;
  readonly tell: Tell;
}

function Sidebar({ draw, tell }: Draw) {
  useCommands(useRef(null), place, usualKeys, () => tell(draw));
  return null;
}
function Desk({ draw, tell }: Draw) {
  useDeskCommands({ draftReply: () => tell(draw) });
  return null;
}
function Page({ draw, tell }: Draw) {
  usePageKeys({ 'ctrl+d': () => tell(draw) });
  return null;
}

function Pressing({ draw, children }: { readonly draw: number; readonly children: ReactNode }) {
  useLayoutEffect(() => {
    if (draw === 2) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', ctrlKey: true }));
  }, [draw]);
  return children;
}

it.each([
  ['sidebar', Sidebar],
  ['knowledge window', Desk],
  ['page', Page],
])('of the %s', (_, Listening) => {
  const acted: number[] = [];
  const shown = (draw: number) => (
    <Pressing draw={draw}>
      <Listening draw={draw} tell={(at) => acted.push(at)} />
    </Pressing>
  );
  const { rerender } = render(shown(1));
  rerender(shown(2));
  expect(acted).toEqual([2]);
});

// A concern is noted once, as it stood when the next one began.
// Through the watch's own calls; what it notes is what is stored.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../knowledge/vocabulary/answer';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { UsageEvent } from '../../knowledge/vocabulary/usageEvent';
import { ConcernWatch } from './concernWatch';

const base = {
  limits: [],
  timings: { analyseMs: 1, embedMs: 1, searchMs: 1, rankMs: 1, cardsMs: 1, totalMs: 5 },
  language: 'de',
} as const;

/** An answer with these articles, best first. */
const cards = (...ids: readonly string[]): Answer =>
  ({
    ...base,
    kind: 'cards',
    cards: ids.map((id) => ({ articleId: articleId(id), likelihood: 0.8 })),
  }) as unknown as Answer;
const silence = (reason: 'nothingFits' | 'emptyConcern' = 'nothingFits'): Answer =>
  ({ ...base, kind: 'abstained', reason, weakCards: [], bestLikelihood: 0.2 }) as unknown as Answer;

function watching() {
  const events: UsageEvent[] = [];
  const watch = new ConcernWatch(
    async (event) => void events.push(event),
    () => 1000,
  );
  /** Types a text key by key; `found`: the cards from this many characters on. */
  const type = (text: string, found: (length: number) => Answer) => {
    for (let length = 1; length <= text.length; length++)
      watch.answered(text.slice(0, length), found(length));
  };
  return { watch, events, type };
}

describe('ConcernWatch', () => {
  it('notes one event for a concern typed key by key', async () => {
    const { watch, events, type } = watching();
    type('abschlag zu hoch', (length) => (length < 8 ? silence() : cards('abschlag')));
    await watch.finish();
    expect(events).toEqual([
      { kind: 'answered', atMs: 1000, totalMs: 5, articleId: 'abschlag', likelihood: 0.8 },
    ]);
    await watch.finish();
    expect(events).toHaveLength(1);
  });

  it('begins another with another text, and takes what was there before words were taken back', async () => {
    const { watch, events } = watching();
    watch.answered('zählerstand melden', cards('zaehler'));
    watch.answered('zähl', silence());
    watch.answered('kein strom', silence());
    await watch.finish();
    expect(events.map(({ kind }) => kind)).toEqual(['answered', 'abstained']);
    expect(events[1]?.likelihood).toBe(0.2);
  });

  it('tells after which share of the characters the article that was used stayed among three', async () => {
    const { watch, events, type } = watching();
    const others = ['b', 'c', 'd'];
    // There at 4, out of the first three at 10, back for good at 12 of 20.
    type('zzzzzzzzzzzzzzzzzzzz', (length) =>
      length < 4 || (length >= 10 && length < 12) ? cards(...others, 'a') : cards('a', ...others),
    );
    watch.used(articleId('a'));
    watch.used(articleId('b'));
    await watch.finish();
    expect(events[0]?.earliness).toBeCloseTo(12 / 20);
  });

  it('tells no earliness of a pasted concern, nor of an article from elsewhere', async () => {
    const { watch, events, type } = watching();
    watch.answered('ein ganzer satz aus einer e-mail', cards('a'));
    watch.used(articleId('a'));
    type('neu getippt', () => cards('a'));
    watch.used(articleId('x'));
    await watch.finish();
    expect(events.map(({ earliness }) => earliness)).toEqual([undefined, undefined]);
  });

  it('does not count what could not be asked', async () => {
    const { watch, events } = watching();
    watch.answered('???', silence('emptyConcern'));
    await watch.finish();
    expect(events).toEqual([]);
  });
});

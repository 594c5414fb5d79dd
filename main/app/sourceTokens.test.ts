// Tokens are told to the engine, end by age, and never pile up.
import { expect, it } from 'vitest';
import { SourceTokens } from './sourceTokens';

function setUp() {
  const live = new Map<string, readonly string[]>();
  const clock = { nowMs: 0 };
  let made = 0;
  const tokens = new SourceTokens({
    makeId: () => {
      made += 1;
      return `t${made}`;
    },
    nowMs: () => clock.nowMs,
    onChange: (token, paths) => (paths ? live.set(token, paths) : live.delete(token)),
  });
  return { tokens, live, clock };
}

it('tells the paths behind each token', () => {
  const { tokens, live } = setUp();
  expect(tokens.register(['/a', '/b'])).toBe('t1');
  expect(live.get('t1')).toEqual(['/a', '/b']);
});

it('ends a token after an hour', () => {
  const { tokens, live, clock } = setUp();
  tokens.register(['/a']);
  clock.nowMs = 59 * 60_000;
  tokens.register(['/b']);
  expect(live.has('t1')).toBe(true);
  clock.nowMs = 60 * 60_000;
  tokens.register(['/c']);
  expect([...live.keys()]).toEqual(['t2', 't3']);
});

it('keeps at most 64 tokens, the newest, with every path', () => {
  const { tokens, live } = setUp();
  for (let n = 0; n < 100; n += 1) tokens.register([`/${n}`]);
  expect(live.size).toBe(64);
  expect(live.has('t100')).toBe(true);
  expect(live.has('t36')).toBe(false);
  const many = tokens.register(Array.from({ length: 20_000 }, (_, n) => `/${n}`));
  expect(live.get(many)).toHaveLength(20_000);
});

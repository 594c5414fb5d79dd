// Shares against hand counts.
import { describe, expect, it } from 'vitest';
import { measureMails } from './measureMails';
import type { AskedMail, ReplayedMail } from './replayMail';

const matter = { gold: new Set(['a']), bare: 'a?' };
const asked = (ranks: AskedMail['ranks'], shown: boolean, best = ranks): AskedMail => ({
  ranks,
  best,
  shown,
});

const replayed: readonly ReplayedMail[] = [
  {
    mail: { id: '1', text: 'mail', matters: [matter] },
    concerns: 1,
    asked: { alone: asked([1], true), pasted: asked([4], true), opened: asked([2], false) },
  },
  {
    mail: { id: '2', text: 'mail', matters: [matter, matter] },
    concerns: 3,
    asked: {
      alone: asked([3, 1], true),
      pasted: asked([undefined, 1], true),
      opened: asked([1, undefined], true, [1, 2]),
    },
  },
];

describe('measureMails', () => {
  it('counts the first matter where it stands first, and others wherever they are found', () => {
    const { ways, countRight, mails, ofTwo } = measureMails(replayed);
    expect([mails, ofTwo, countRight]).toEqual([2, 1, { one: 1, more: 0 }]);
    expect(ways.alone).toEqual({ hit1: 0.5, hit3: 1, shown: 1, shownWrong: 0.5, further: 1 });
    expect(ways.pasted).toEqual({ hit1: 0, hit3: 0, shown: 1, shownWrong: 0.5, further: 1 });
    expect(ways.opened).toEqual({ hit1: 0.5, hit3: 1, shown: 0.5, shownWrong: 0, further: 1 });
  });
});

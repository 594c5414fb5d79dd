// From the arguments of a start to the page: in order, once it listens, counted and never written down.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../test/fakes/temporaryFolder';
import { Arrivals } from './arrivals';
import { hearWishes, type WishAnswers, type WishEvents } from './hearWishes';
import { readWishes } from './startArguments';

describe('readWishes', () => {
  it('finds links and mail files among switches, and counts what means nothing', () => {
    const args = [
      '--no-sandbox',
      '/app',
      '--lang=de',
      'silbertablett://ask?text=a',
      'post/Anfrage.EML',
      'silbertablett://no',
    ];
    expect(readWishes(args, '/home/me')).toEqual({
      links: [{ kind: 'ask', text: 'a' }],
      mailFiles: ['/home/me/post/Anfrage.EML'],
      refused: 1,
    });
  });

  it('reads files that come as addresses, of this machine only', () => {
    const args = [
      'file:///home/me/Anfrage%20Umzug.eml',
      'file://server/share/a.eml',
      'file:///a%00b.eml',
      'file:///%ZZ.msg',
    ];
    expect(readWishes(args, '/').mailFiles).toEqual(['/home/me/Anfrage Umzug.eml']);
  });

  it('takes no more than twenty of each', () => {
    const args = Array.from({ length: 50 }, (_, at) => [`silbertablett://article/${at}`, `${at}.msg`]).flat();
    const { links, mailFiles } = readWishes(args, '/');
    expect([links.length, mailFiles.length]).toEqual([20, 20]);
  });
});

describe('hearWishes', () => {
  function setUp(args: readonly string[]) {
    const listeners = new Map<string, (...values: never[]) => void>();
    const app = {
      on: (name: string, listener: (...values: never[]) => void) => listeners.set(name, listener),
    };
    const wishes = hearWishes(app as unknown as WishEvents, args);
    const say = (name: string, ...values: unknown[]) => listeners.get(name)?.(...(values as never[]));
    const answers = { summon: vi.fn(), take: vi.fn<WishAnswers['take']>() };
    return { wishes, say, answers };
  }
  const asked = (text: string) => ({ links: [{ kind: 'ask', text }], mailFiles: [], refused: 0 });

  it('keeps what comes before the window is there', () => {
    const { wishes, say, answers } = setUp(['silbertablett://ask?text=a']);
    const preventDefault = vi.fn();
    say('open-url', { preventDefault }, 'silbertablett://ask?text=b');
    wishes.answer(answers);
    expect(answers.take.mock.calls).toEqual([[asked('a')], [asked('b')]]);
    expect(preventDefault).toHaveBeenCalledTimes(1);
  });

  it('raises the sidebar with every second start', () => {
    const { wishes, say, answers } = setUp([]);
    wishes.answer(answers);
    say('second-instance', {}, ['/electron', 'silbertablett://ask?text=c'], '/');
    say('second-instance', {});
    expect(answers.summon).toHaveBeenCalledTimes(2);
    expect(answers.take.mock.calls[1]).toEqual([asked('c')]);
  });

  it('opens files that macOS hands over', () => {
    const { wishes, say, answers } = setUp([]);
    wishes.answer(answers);
    say('open-file', { preventDefault: () => undefined }, '/Users/me/a.eml');
    expect(answers.take).toHaveBeenLastCalledWith({ links: [], mailFiles: ['/Users/me/a.eml'], refused: 0 });
  });
});

describe('Arrivals', () => {
  function setUp(pageReady: () => Promise<boolean> = async () => true) {
    const sent: [string, unknown][] = [];
    const notes: string[] = [];
    const summon = vi.fn();
    const arrivals = new Arrivals({
      pageReady,
      summon,
      openArticle: (articleId) => void sent.push(['knowledge window', articleId]),
      send: (channel, payload) => void sent.push([channel, payload]),
      tokenForMail: (path) => ({ token: 't', label: path.split('/').at(-1) ?? '', count: 1 }),
      log: { note: (event, values) => void notes.push(JSON.stringify([event, values])) },
    });
    return { arrivals, sent, notes, summon };
  }

  it('takes concerns and articles to the page in their order, and raises the sidebar', async () => {
    const { arrivals, sent, summon } = setUp();
    await arrivals.take(readWishes(['silbertablett://ask?text=a', 'silbertablett://article/x'], '/'));
    await arrivals.concern({ text: 'b', how: 'selection' });
    expect(sent).toEqual([
      ['knowledge window', 'x'],
      ['concern:arrived', { text: 'a', how: 'link' }],
      ['concern:arrived', { text: 'b', how: 'selection' }],
    ]);
    expect(summon).toHaveBeenCalledTimes(1);
  });

  it('waits for a page that does not listen yet, and tells none that is gone', async () => {
    let open: (isReady: boolean) => void = () => undefined;
    const { arrivals, sent } = setUp(() => new Promise((resolve) => (open = resolve)));
    const told = arrivals.concern({ text: 'a', how: 'link' });
    await Promise.resolve();
    expect(sent).toEqual([]);
    open(true);
    await told;
    expect(sent).toHaveLength(1);
    const gone = setUp(async () => false);
    await gone.arrivals.concern({ text: 'a', how: 'link' });
    expect(gone.sent).toEqual([]);
  });

  it('keeps only the latest text of the clipboard while nobody listens', async () => {
    let open: (isReady: boolean) => void = () => undefined;
    const { arrivals, sent } = setUp(() => new Promise((resolve) => (open = resolve)));
    const first = arrivals.concern({ text: 'a', how: 'clipboard' });
    await arrivals.concern({ text: 'b', how: 'clipboard' });
    await arrivals.concern({ text: 'c', how: 'clipboard' });
    await Promise.resolve();
    open(true);
    await first;
    expect(sent).toEqual([['concern:arrived', { text: 'c', how: 'clipboard' }]]);
    const next = arrivals.concern({ text: 'd', how: 'clipboard' });
    await Promise.resolve();
    await Promise.resolve();
    open(true);
    await next;
    expect(sent).toHaveLength(2);
  });

  it('opens a mail file by a token, and no folder and nothing missing that is named like one', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.eml'), 'From: x');
    await mkdir(join(folder, 'b.eml'));
    const { arrivals, sent, notes } = setUp();
    await arrivals.take(readWishes(['a.eml', 'b.eml', 'c.msg'], folder));
    expect(sent).toEqual([['mail:arrived', { token: 't', label: 'a.eml', count: 1 }]]);
    expect(notes.filter((note) => note.includes('mail.missing'))).toHaveLength(2);
  });

  it('writes counts to the log, never a word', async () => {
    const { arrivals, notes } = setUp();
    await arrivals.take(readWishes(['silbertablett://ask?text=Meier', 'silbertablett://Meier/x'], '/'));
    expect(notes).toHaveLength(2);
    expect(notes.join()).not.toContain('Meier');
  });
});

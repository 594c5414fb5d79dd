// When addresses are asked for in idle times, in which portions, and what is kept of the answers.
// Servers are answered for by the test; webLinks.test.ts asks a real one through the whole engine.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { LinkFinding } from '../../../knowledge/vocabulary/linkCheck';
import { temporaryFolder } from '../../../test/fakes/temporaryFolder';
import { LinkCare } from './linkCare';

const day = 86_400_000;
const anyTime = 1_800_000_000_000;

interface World {
  nowMs: number;
  on: boolean;
  readonly asked: string[];
  rounds: number;
  addresses: string[];
  /** Waits until the signal ends it. */
  silence?: ((signal: AbortSignal) => Promise<void>) | undefined;
}

async function caring(addresses: string[], answer: (address: string) => LinkFinding) {
  const dataDir = await temporaryFolder();
  const world: World = { nowMs: anyTime, on: true, asked: [], rounds: 0, addresses };
  const open = () =>
    new LinkCare({
      dataDir,
      clock: { nowMs: () => world.nowMs },
      addresses: async () => world.addresses,
      isOn: () => world.on,
      beginAsking: async (signal) => {
        world.rounds += 1;
        return async (address) => {
          await world.silence?.(signal);
          world.asked.push(address);
          return answer(address);
        };
      },
      closing: new AbortController().signal,
    });
  return { world, open, care: open(), dataDir };
}

const pages = (count: number, host = 'a.example') =>
  Array.from({ length: count }, (_, at) => `https://${host}/${at}`);

/** As the idle care does it: what is due runs, until nothing is. Returns how often. */
async function idle({ task }: LinkCare): Promise<number> {
  for (let runs = 0; ; runs++) {
    if (!(await task.due())) return runs;
    await task.run();
  }
}

describe('the permission to ask', () => {
  it('ends what is being asked when it is taken back, and what was found goes', async () => {
    const { world, care, dataDir } = await caring(pages(3), () => 'silent');
    const stopped = new Promise<AbortSignal>((resolve) => {
      // A server that answers nothing until it is given up.
      world.silence = (signal) => {
        resolve(signal);
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new TablettError('CANCELLED')));
        });
      };
    });
    const round = care.task.run();
    const signal = await stopped;
    world.on = false;
    await care.forget();
    expect(signal.aborted).toBe(true);
    await expect(round).resolves.toBeUndefined();
    expect(await readdir(join(dataDir, 'caches', 'review')).catch(() => [])).toEqual([]);
    Object.assign(world, { on: true, silence: undefined });
    expect(await care.task.due()).toBe(true);
  });
});

describe('in idle times', () => {
  it('asks nobody while it is off, whatever is due', async () => {
    const { world, care } = await caring(pages(3), () => 'there');
    world.on = false;
    expect(await idle(care)).toBe(0);
    expect(await care.askNow(new AbortController().signal)).toEqual({ asked: 0, dead: 0, noted: 0 });
    expect(world.rounds).toBe(0);
  });

  it('asks portion by portion, a large site with the others, each address once', async () => {
    const addresses = [...pages(100), ...pages(5, 'b.example')];
    const { world, care } = await caring(addresses, () => 'there');
    await care.task.run();
    expect(world.asked.filter((address) => address.includes('a.example'))).toHaveLength(40);
    expect(world.asked.filter((address) => address.includes('b.example'))).toHaveLength(5);
    await idle(care);
    expect(world.asked.sort()).toEqual([...addresses].sort());
    expect(await care.sums()).toEqual({ asked: 105, dead: 0, latestAtMs: anyTime });
  });

  it('rests where nothing is due, and looks again after an hour, also when the clock was set back', async () => {
    const { world, care } = await caring(pages(1), () => 'there');
    await idle(care);
    expect(await care.task.due()).toBe(false);
    world.nowMs -= 10 * day;
    expect(await care.task.due()).toBe(true);
    world.nowMs = anyTime + 3_600_000;
    expect(await care.task.due()).toBe(true);
  });

  it('calls a silent page dead on the fourth day, one that is gone at once, and both alive when they answer', async () => {
    const answers = new Map<string, LinkFinding>([
      ['https://a.example/0', 'silent'],
      ['https://a.example/1', 'gone'],
      ['https://b.example/0', 'there'],
    ]);
    const { world, care, open } = await caring([...answers.keys()], (address) => answers.get(address)!);
    const dead = async (one: LinkCare) => {
      const deadSince = await one.deadSince();
      return [...answers.keys()].filter((address) => deadSince(address) !== undefined);
    };
    for (let days = 0; days < 3; days++, world.nowMs += day) {
      // Somebody answers each day: the silence of the one is its own.
      world.addresses = [...answers.keys(), `https://b.example/neu-${days}`];
      answers.set(`https://b.example/neu-${days}`, 'there');
      await idle(care);
    }
    expect(await dead(care)).toEqual(['https://a.example/1']);
    answers.set('https://b.example/neu-3', 'there');
    world.addresses = [...answers.keys()];
    await idle(care);
    expect(await dead(open())).toEqual(['https://a.example/0', 'https://a.example/1']);
    world.nowMs += 7 * day;
    for (const address of answers.keys()) answers.set(address, 'there');
    await idle(care);
    expect(await dead(care)).toEqual([]);
  });

  it('takes a file that cannot be read for none', async () => {
    const { care, open, dataDir, world } = await caring(pages(2), () => 'gone');
    await idle(care);
    await writeFile(join(dataDir, 'caches', 'review', 'links.json'), '{"format":1,"checks":[["x"');
    const again = open();
    expect(await again.sums()).toEqual({ asked: 0, dead: 0 });
    await idle(again);
    expect(world.asked).toHaveLength(4);
  });
});

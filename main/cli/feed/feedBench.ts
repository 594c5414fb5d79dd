// `feed bench`: from a turn that is sent to the cards that arrive, beside the bare model; and the agent's own questions
// while a flood of turns comes from another process. Prints tables; with --json one object as the last line.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { composeEngine, type EngineParts } from '../../engine/compose';
import type { Engine } from '../../engine/engine';
import { openEngine } from '../../engine/openEngine';
import { FeedClient } from '../../feed/client/feedClient';
import { memoryMb } from '../bench/benchParts';
import { builtFolder } from '../builtFolder';
import { readEvalSet } from '../evalSet';
import { percentile } from '../measures';
import { printJson, printLine, printTable } from '../output';
import { sampleFolder } from '../sampleFolder';
import { withTemporaryFolder } from '../temporaryFolder';
import { workerFolder } from '../withEngine';

export interface FeedBenchOptions {
  readonly data?: string;
  readonly limit: number;
  readonly json?: boolean;
}

interface Bench {
  readonly engine: Engine;
  readonly parts: EngineParts;
  readonly client: FeedClient;
  readonly texts: readonly string[];
  readonly flood: readonly string[];
}

const signal = new AbortController().signal;
const warmUp = 10;
const floodPerSecond = 1000;

export async function feedBenchCommand({ data, limit, json }: FeedBenchOptions): Promise<void> {
  await withTemporaryFolder('feed-bench', async (folder) => {
    const { paths, concerns } = await readEvalSet(sampleFolder());
    const texts = concerns.slice(0, limit).map(({ text }) => text);
    const figures = await withFeed(data ?? folder, texts, async (bench) => {
      if (bench.engine.status().articles === 0) await bench.engine.importPaths(paths);
      return { turns: await timeTurns(bench), flood: await timeFlood(bench) };
    });
    print(figures);
    if (json) printJson(figures);
  });
}

async function withFeed<T>(
  dataDir: string,
  texts: readonly string[],
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  let parts: EngineParts | undefined;
  const engine = await openEngine({ dataDir, workerFolder, onEvent: () => {} }, async (options) => {
    parts = await composeEngine(options);
    return parts;
  });
  try {
    await engine.modelReady();
    const { token } = await engine.day.renewFeedToken({}, signal);
    const { listening } = await engine.day.changeFeed({ enabled: true, port: 0 }, signal);
    const client = new FeedClient({ address: listening!, token });
    const flood = [
      'feed',
      'flood',
      '--url',
      listening!,
      '--token',
      token,
      '--per-second',
      `${floodPerSecond}`,
    ];
    return await work({ engine, parts: parts!, client, texts, flood });
  } finally {
    await engine.day.changeFeed({ enabled: false }, signal);
    await engine.close();
  }
}

/** Each concern as the first turn of a contact, one after the other, each beside one forward pass of the same text. */
async function timeTurns({ parts, client, texts }: Bench) {
  const times: number[] = [];
  const bare: number[] = [];
  for (const text of [...texts.slice(0, warmUp), ...texts]) {
    const startedAt = performance.now();
    await parts.seat.answering!.embedder.embedQuery(text);
    bare.push(performance.now() - startedAt);
    times.push(await timeTurn(client, text));
    // An agent is no flood: the next turn comes when the bucket has filled up again.
    await pause(60);
  }
  return { n: texts.length, cards: shares(times.slice(warmUp)), bare: shares(bare.slice(warmUp)) };
}

async function timeTurn(client: FeedClient, text: string): Promise<number> {
  const { contactId } = await client.openContact({ channel: 'call' });
  let startedAt = 0;
  let took = Number.NaN;
  for await (const { name } of client.follow(contactId)) {
    if (name === 'contact' && startedAt === 0) {
      startedAt = performance.now();
      void client.appendTurns(contactId, [{ speaker: 'customer', text }]);
    }
    if (name !== 'cards') continue;
    took = performance.now() - startedAt;
    break;
  }
  await client.closeContact(contactId, { outcome: 'unsolved' });
  return took;
}

/** The same questions of the agent in peace and beside the flood. */
async function timeFlood(bench: Bench) {
  const { engine, texts, flood } = bench;
  const alone = await timeQuestions(engine, texts);
  const before = (await engine.day.readFeed({}, signal)).refused.rate;
  const flooding = spawn(process.execPath, [join(builtFolder, 'cli.js'), ...flood], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let told = '';
  flooding.stdout.on('data', (piece) => {
    told += piece;
  });
  const ended = new Promise((resolve) => flooding.on('close', resolve));
  // What a first flood fills, buffers and caches, is there for good; from then on nothing may grow.
  await pause(5000);
  const memoryBefore = memoryMb().ownMb;
  const beside = await timeQuestions(engine, texts);
  const memoryAfter = memoryMb().ownMb;
  flooding.stdin.end();
  await ended;
  const refused = (await engine.day.readFeed({}, signal)).refused.rate - before;
  return { ...{ alone, beside, memoryBefore, memoryAfter, refused }, ...(JSON.parse(told) as FloodFigures) };
}

export interface FloodFigures {
  readonly sentPerSecond: number;
  readonly takenPerSecond: number;
}

async function timeQuestions(engine: Engine, texts: readonly string[]) {
  const times: number[] = [];
  for (const text of texts) {
    const startedAt = performance.now();
    await engine.ask({ text, top: 3 });
    times.push(performance.now() - startedAt);
    await pause(20);
  }
  return shares(times);
}

const shares = (values: readonly number[]) => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});

type Figures = {
  readonly turns: Awaited<ReturnType<typeof timeTurns>>;
  readonly flood: Awaited<ReturnType<typeof timeFlood>>;
};

function print({ turns, flood }: Figures): void {
  const row = (name: string, { p50, p95 }: { readonly p50: number; readonly p95: number }) => [
    ...[name, p50.toFixed(1), p95.toFixed(1)],
  ];
  printTable([
    [`${turns.n} turns`, 'p50 ms', 'p95 ms'],
    row('turn sent → cards arrived', turns.cards),
    row('bare forward pass', turns.bare),
    row('agent asks, no flood', flood.alone),
    row(`agent asks beside ${flood.sentPerSecond.toFixed(0)} turns/s`, flood.beside),
  ]);
  printLine(
    `Flood: ${flood.takenPerSecond.toFixed(0)} turns/s taken, ${flood.refused} calls refused; memory ${flood.memoryBefore.toFixed(0)} → ${flood.memoryAfter.toFixed(0)} MB.`,
  );
}

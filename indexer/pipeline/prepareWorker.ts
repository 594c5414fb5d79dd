// Entry of the process that prepares sources. Its bundled file is named by whoever starts it, forked by Node or Electron.
// Finds its line and its watch; what is asked on the line is answered in servePreparing.ts.
import { setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { errorExitCode } from './prepareLine';
import { refuseNetwork } from './refuseNetwork';
import type { PreparePort } from './servePreparing';
import { type MemoryWatch, watchMemory } from './watchMemory';

/** What is used of Electron's parent port: the first message brings the port to the engine. */
interface RawParentPort {
  once(event: 'message', listener: (event: { readonly ports: readonly RawPort[] }) => void): unknown;
}

interface RawPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

function serve(): void {
  standBack();
  collectSooner();
  compileLater();
  refuseNetwork();
  const end = (): never => process.exit(errorExitCode);
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  // At once, as messages come at once; what serves them is loaded meanwhile.
  const port = portOfOwner();
  void import('./servePreparing').then(({ servePreparing }) => servePreparing(port, watch));
}

/** A third of the weight of other work on Linux; with 10, a busy machine starves it until its time is up. */
const modesty = 5;

/** The agent's questions come first, and so does whoever embeds what was prepared. */
function standBack(): void {
  try {
    setPriority(modesty);
  } catch {
    // Not every system lets a process be modest.
  }
}

/**
 * Garbage is collected when the heap has grown by 70 percent of what was alive; V8 would let 40 MB grow to 160. Said
 * here, since Electron passes no flags on: 177 → 110 MB after 2,000 pages, for 7 % more of this process's time.
 */
function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=70');
}

/**
 * Only what runs often is compiled to machine code: every format has its own parser, each of some hundred functions, and
 * compiling them took a third of this process's time. Nine times V8's budget; a V8 that does not know the flag (Electron's,
 * which compiles in cheaper steps) says so on a line that nobody reads, and goes on.
 */
function compileLater(): void {
  setFlagsFromString('--interrupt-budget=600000');
}

/** A thread of this very file, which loads nothing else. */
function watch(maxMemoryMb: number): void {
  const start: MemoryWatch = { maxMemoryMb, ownerPid: process.ppid };
  new Worker(new URL(import.meta.url), {
    workerData: start,
    name: 'watch',
    stdout: true,
    stderr: true,
  }).unref();
}

function portOfOwner(): PreparePort {
  const { parentPort } = process as { parentPort?: RawParentPort };
  return parentPort ? portOfShell(parentPort) : portOfFork();
}

function portOfFork(): PreparePort {
  const early = heldBack();
  process.on('message', early.take);
  process.on('disconnect', () => process.exit(0));
  return { send: (packed) => void process.send?.(packed), listen: early.listen };
}

function portOfShell(parentPort: RawParentPort): PreparePort {
  const early = heldBack();
  let port: RawPort | undefined;
  parentPort.once('message', ({ ports: [raw] }) => {
    port = raw;
    raw?.on('message', ({ data }) => early.take(data));
    raw?.on('close', () => process.exit(0));
    raw?.start();
  });
  return { send: (packed) => port?.postMessage(packed), listen: early.listen };
}

/** Keeps what comes before there is a listener. */
function heldBack() {
  const held: Uint8Array[] = [];
  let hear = (packed: Uint8Array): void => void held.push(packed);
  return {
    take: (packed: unknown): void => {
      if (packed instanceof Uint8Array) hear(packed);
    },
    listen: (listener: (packed: Uint8Array) => void): void => {
      hear = listener;
      for (const packed of held.splice(0)) listener(packed);
    },
  };
}

// Last: what stands above is only there once it has been run past.
if (isMainThread) serve();
else watchMemory(workerData as MemoryWatch);

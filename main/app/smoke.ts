// The packed app's own test: waits until page and engine are ready, says so in one line, ends.
// Reads one attribute of the page; must never run without --smoke.
import type { BrowserWindow } from 'electron';

/** A cold start on a busy machine takes seconds; a minute means that something is missing. */
const limitMs = 60_000;
const everyMs = 100;

export interface SmokeOptions {
  readonly window: BrowserWindow;
  /** Resolves when the engine is open, rejects when it refused or was given up. */
  readonly engineReady: Promise<{ readonly openedInMs: number }>;
  readonly sinceStartMs: () => number;
  readonly exit: (code: number) => void;
}

/** Prints `{"ready":true,…}` and ends with 0, or `{"ready":false,…}` and ends with 1. */
export async function runSmoke(options: SmokeOptions): Promise<void> {
  const limit = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(`not ready after ${limitMs} ms`)), limitMs).unref();
  });
  try {
    const both = Promise.all([options.engineReady, pageReady(options.window)]);
    const [{ openedInMs }] = await Promise.race([both, limit]);
    say({ ready: true, engineMs: Math.round(openedInMs), totalMs: Math.round(options.sinceStartMs()) });
    options.exit(0);
  } catch (thrown) {
    say({ ready: false, reason: thrown instanceof Error ? thrown.message : String(thrown) });
    options.exit(1);
  }
}

async function pageReady(window: BrowserWindow): Promise<void> {
  const look = "document.querySelector('[data-ready]') !== null";
  while (!window.isDestroyed() && !(await window.webContents.executeJavaScript(look).catch(() => false))) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function say(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

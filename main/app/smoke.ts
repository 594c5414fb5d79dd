// The packed app's own test: waits until page, engine and model are ready, says so in one line, ends.
// Looks through the page's own eyes, so the whole way to the model is covered; must never run without --smoke.
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
    const both = Promise.all([options.engineReady, modelReady(options.window)]);
    const [{ openedInMs }] = await Promise.race([both, limit]);
    say({ ready: true, engineMs: Math.round(openedInMs), totalMs: Math.round(options.sinceStartMs()) });
    options.exit(0);
  } catch (thrown) {
    say({ ready: false, reason: thrown instanceof Error ? thrown.message : String(thrown) });
    options.exit(1);
  }
}

/** What the page knows: undefined until it is ready, then the state of the model as the engine told the page. */
const look = `document.querySelector('[data-ready]') === null
  ? undefined
  : window.silbertablett.status({}).then((outcome) => outcome.ok ? outcome.value.model.state : outcome.code)`;

async function modelReady(window: BrowserWindow): Promise<void> {
  for (;;) {
    const state: unknown = await window.webContents.executeJavaScript(look).catch(() => undefined);
    if (state === 'ready') return;
    if (state !== undefined && state !== 'loading')
      throw new Error(`the model is not ready: ${String(state)}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function say(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

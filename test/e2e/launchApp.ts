// Starts the real app on a data folder of its own and hands out the page; everything ends with the test.
// Knows how to start and stop, not what is tested.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { electronPath, electronSwitches } from '../../main/setup/electronRuntime.mjs';

export const projectFolder = resolve(import.meta.dirname, '..', '..');
/** Where the app under test was built: the project itself, or a folder that test/bench/builtApart.mjs made. */
export const appFolder = process.env.SILBERTABLETT_APP ?? projectFolder;

/** A cold start compiles shaders and reads the model; the machine may be busy. */
const readyMs = 60_000;

/**
 * Playwright attaches while the window is being made, and about once in fifty starts it then waits for ever
 * (seen with 1.65 on a busy machine). It kills what it started, so another try is a clean one.
 */
const attachMs = 20_000;
const attachTries = 3;

export interface LaunchOptions {
  /** Default: a fresh, empty one that is removed with the test. */
  readonly dataDir?: string;
  readonly locale?: 'de-DE' | 'en-US';
  /** False where the start is meant to fail. */
  readonly waitUntilReady?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** More on the command line: switches of Chromium, links, files. */
  readonly args?: readonly string[];
  /** True: the first screens of a new installation are shown; default: they were seen. */
  readonly firstStart?: boolean;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  /** What the page wrote to its console as an error, policy violations included. */
  readonly pageErrors: readonly string[];
  close(): Promise<void>;
}

export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const dataDir = options.dataDir ?? (await freshFolder());
  if (!options.firstStart) await noteWelcomed(dataDir);
  const app = await attach(dataDir, options, attachTries);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= app.close();
    return closing;
  };
  onTestFinished(close);
  const page = await app.firstWindow();
  const pageErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  page.on('pageerror', (error) => pageErrors.push(error.message));
  if (options.waitUntilReady !== false) await page.waitForSelector('[data-ready]', { timeout: readyMs });
  return { app, page, dataDir, pageErrors, close };
}

async function attach(dataDir: string, options: LaunchOptions, tries: number): Promise<ElectronApplication> {
  try {
    return await _electron.launch({
      executablePath: await electronPath(),
      args: [...(await appArguments(dataDir, options.locale ?? 'de-DE')), ...(options.args ?? [])],
      cwd: projectFolder,
      env: { ...definedEnvironment(), ...options.env },
      timeout: attachMs,
    });
  } catch (thrown) {
    if (!(thrown instanceof errors.TimeoutError) || tries <= 1) throw thrown;
    return attach(dataDir, options, tries - 1);
  }
}

/** Settings that are there already stay as they are; where nothing can be written, the test is about that. */
async function noteWelcomed(dataDir: string): Promise<void> {
  const settings = join(dataDir, 'settings.json');
  await writeFile(settings, JSON.stringify({ schemaVersion: 1, welcomed: true }), { flag: 'wx' }).catch(
    () => {},
  );
}

/** What follows the executable on the command line. */
export async function appArguments(dataDir: string, locale = 'de-DE'): Promise<string[]> {
  return [appFolder, ...electronSwitches(), `--lang=${locale}`, '--data', dataDir];
}

/** What the app keeps of a person's choices, as it stands on the disk now. Fails where nothing was kept yet. */
export const keptSettings = async (dataDir: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(dataDir, 'settings.json'), 'utf8'));

/** An empty folder that is removed when the test ends. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-e2e-'));
  // Registered before the app's own end, so run after it: hooks run in reverse order.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

/** What a started program inherits, with the screen of this test process: it has one for itself. */
export function definedEnvironment(): Record<string, string> {
  const screens = process.env.E2E_DISPLAYS?.split(' ') ?? [];
  const screen = screens[Number(process.env.VITEST_POOL_ID) - 1] ?? process.env.DISPLAY;
  const entries = Object.entries({ ...process.env, DISPLAY: screen }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

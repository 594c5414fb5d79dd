// `watch` and `web`: knowledge that comes by itself, in the terminal.
// The same records as behind the window; `watch` follows until it is interrupted.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Engine } from '../engine/engine';
import { noteEnding, untilInterrupted } from './interruptible';
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';

type MakeCommand = (usage: string, description: string, parent?: Command) => Command;

const signal = new AbortController().signal;
const webKinds = ['page', 'list', 'sitemap'] as const;
type WebKind = (typeof webKinds)[number];

export function addStandingCommands(command: MakeCommand): void {
  command(
    'watch [FOLDER...]',
    'import folders and follow their changes until Ctrl-C; without a folder, all that are kept',
  )
    .option('--polling', 'for network drives: look at every file every few seconds')
    .option('--list', 'only list what is kept')
    .option('--forget <ID>', 'follow this one no more; its articles stay')
    .action(watchCommand);
  const web = command('web', 'pages of an intranet that are kept up to date');
  web.action(listWeb);
  command('add <URL>', 'add a page, a list of pages or a sitemap, and read it', web)
    .option('--kind <KIND>', `one of ${webKinds.join(', ')}`, webKind, 'page')
    .option('--user <NAME>', 'name to sign in with; the password is read from SILBERTABLETT_WEB_PASSWORD')
    .action(addWeb);
  command('refresh [ID]', 'look at one again, or at all', web)
    .option('--user <NAME>', 'name to sign in with; the password is read from SILBERTABLETT_WEB_PASSWORD')
    .action(refreshWeb);
  command('remove <ID>', 'look at it no more; its articles stay and are edited here from then on', web)
    .option('--archive', 'archive its articles instead; `rollback` brings them back')
    .action(removeWeb);
}

interface WatchOptions extends CommonOptions {
  readonly polling?: boolean;
  readonly list?: boolean;
  readonly forget?: string;
}

async function watchCommand(folders: readonly string[], options: WatchOptions): Promise<void> {
  const { polling = false, list, forget } = options;
  const follows = !list && forget === undefined;
  // A folder that goes later is waited for; one that was never there is a slip of the hand, which would be kept for good.
  for (const folder of folders) await needFolder(folder);
  const work = async ({ workspace }: Engine): Promise<void> => {
    for (const folder of folders) await workspace.watchFolder({ token: resolve(folder), polling }, signal);
    if (forget !== undefined) await workspace.unwatchFolder({ id: forget }, signal);
    const kept = await workspace.watchedFolders({}, signal);
    if (options.json) printJson(kept);
    else
      printTable([
        ['id', 'folder', 'state', 'articles'],
        ...kept.map(({ id, label, state, articles }) => [id, label, state, String(articles)]),
      ]);
    if (follows && kept.length > 0) {
      process.stderr.write('Following; Ctrl-C ends.\n');
      await untilInterrupted();
    }
  };
  await withEngine(options, work, {
    ...(follows ? { housekeeping: true } : { waitFor: 'words' as const }),
    onEvent: ({ name, payload }) => {
      if (name !== 'importFinished' || payload.files === 0) return;
      const { files, articles, failed } = payload;
      process.stderr.write(`${files} files: ${articles} articles, ${failed} failed.\n`);
    },
  });
}

async function needFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new TablettError('SOURCE_MISSING', { path });
}

async function listWeb(options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async ({ workspace }) => {
      const sources = await workspace.webSources({}, signal);
      if (options.json) return printJson(sources);
      printTable([
        ['id', 'kind', 'address', 'pages'],
        ...sources.map(({ id, kind, url, articles }) => [id, kind, url, String(articles)]),
      ]);
    },
    { waitFor: 'words' },
  );
}

interface SignIn extends CommonOptions {
  readonly user?: string;
}

async function addWeb(url: string, options: SignIn & { readonly kind: WebKind }): Promise<void> {
  await withEngine(
    options,
    async ({ workspace }) => {
      const { id } = await workspace.addWebSource({ url, kind: options.kind }, signal);
      await look(workspace, id, options);
    },
    signedIn(options),
  );
}

async function refreshWeb(id: string | undefined, options: SignIn): Promise<void> {
  await withEngine(
    options,
    async ({ workspace }) => {
      const ids =
        id === undefined ? (await workspace.webSources({}, signal)).map((source) => source.id) : [id];
      for (const one of ids) await look(workspace, one, options);
    },
    signedIn(options),
  );
}

interface RemoveOptions extends CommonOptions {
  readonly archive?: boolean;
}

async function removeWeb(id: string, options: RemoveOptions): Promise<void> {
  const articles = options.archive ? 'archive' : 'keep';
  await withEngine(
    options,
    ({ workspace }) => workspace.removeWebSource({ id, articles }, signal),
    options.archive ? {} : { waitFor: 'words' },
  );
  if (options.json) printJson({ removed: id });
  else printLine('Removed.');
}

/** Exit code 1 where a page could not be read. */
async function look(workspace: Engine['workspace'], id: string, { json }: CommonOptions): Promise<void> {
  const report = await workspace.refreshWebSource({ id }, signal);
  noteEnding(report);
  if (json) return printJson({ id, ...report });
  for (const { source, code } of report.failures) process.stderr.write(`${source}: ${code ?? 'failed'}\n`);
  printLine(
    `${report.files} pages: ${report.articles} articles new or changed, ${report.unchanged} unchanged, ${report.failed} failed.`,
  );
}

/** From the environment, not from the command line: that is seen by every user of the machine. */
function signedIn({ user }: SignIn) {
  const password = process.env.SILBERTABLETT_WEB_PASSWORD ?? '';
  return user === undefined ? {} : { credentialsOf: () => ({ user, password }) };
}

function webKind(text: string): WebKind {
  const kind = webKinds.find((known) => known === text);
  if (!kind) throw new InvalidArgumentError(`one of ${webKinds.join(', ')} is expected.`);
  return kind;
}

// Lets the agent choose or drop files and folders, and hands the page a token with a label for them.
// The only place where paths chosen by the agent pass; knows nothing of reading them.
import { basename } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { SourceToken } from '../../knowledge/contract/shellCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import { mailExtensions } from './mailExtensions';
import type { ShellWords } from './shellWords';
import type { SourceTokens } from './sourceTokens';

/** As indexer/extract reads them. */
const readableExtensions = [
  ...[
    'md',
    'markdown',
    'txt',
    'html',
    'htm',
    'xhtml',
    'mht',
    'mhtml',
    'pdf',
    'rtf',
    'epub',
    'eml',
    'msg',
    'zip',
  ],
  ...[
    'docx',
    'docm',
    'pptx',
    'pptm',
    'ppsx',
    'xlsx',
    'xlsm',
    'xls',
    'odt',
    'odp',
    'ods',
    'csv',
    'tsv',
    'jsonl',
  ],
  ...['png', 'jpg', 'jpeg', 'tif', 'tiff', 'webp', 'bmp'],
];

/** One outcome a line. */
const learningExtension = 'jsonl';

/** What is written rather than read. */
export type TargetKind = 'learning' | 'ledger' | 'markdown' | 'jsonl';

export interface SourcesOptions {
  readonly tokens: SourceTokens;
  readonly words: () => ShellWords;
  readonly sampleFolder: string;
}

/** A dialog belongs to the window that asked for it. */
export interface Sources {
  /** Null when the agent chose nothing. */
  chooseFiles(window: BrowserWindow): Promise<SourceToken | null>;
  chooseFolder(window: BrowserWindow): Promise<SourceToken | null>;
  /** A file or folder to write into; the dialog asks before a file is replaced. */
  chooseTarget(window: BrowserWindow, kind: TargetKind): Promise<SourceToken | null>;
  chooseLearningFile(window: BrowserWindow): Promise<SourceToken | null>;
  chooseMail(window: BrowserWindow): Promise<SourceToken | null>;
  /** A mail file that the app was opened with. */
  mail(path: string): SourceToken;
  sample(): SourceToken;
  /** Fails with INPUT_INVALID where nothing dropped has a path (text, a picture from a page). */
  dropped(paths: readonly string[]): SourceToken;
}

export function chooseSources({ tokens, words, sampleFolder }: SourcesOptions): Sources {
  const tokenFor = (paths: readonly string[], label?: string): SourceToken => {
    const [first = ''] = paths;
    const named = paths.length === 1 ? basename(first) : words().severalSources(paths.length);
    return { token: tokens.register(paths), label: label ?? named, count: paths.length };
  };
  const ask = async (window: BrowserWindow, options: OpenDialogOptions): Promise<SourceToken | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled || filePaths.length === 0 ? null : tokenFor(filePaths);
  };
  const askTarget = async (
    window: BrowserWindow,
    options: SaveDialogOptions,
  ): Promise<SourceToken | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, options);
    return canceled || !filePath ? null : tokenFor([filePath]);
  };
  return {
    chooseFiles: (window) => ask(window, filesDialog(words())),
    chooseFolder: (window) => ask(window, folderDialog(words())),
    chooseLearningFile: (window) => ask(window, learningDialog(words())),
    chooseMail: (window) => ask(window, mailDialog(words())),
    mail: (path) => tokenFor([path]),
    chooseTarget: (window, kind) =>
      kind === 'markdown'
        ? ask(window, targetFolderDialog(words()))
        : askTarget(window, targetDialog(kind, words())),
    sample: () => tokenFor([sampleFolder], words().sample),
    dropped: (paths) => {
      if (paths.length > 0) return tokenFor(paths);
      const details = { call: 'takeDroppedFiles', field: 'files', reason: 'have no path' };
      throw new TablettError('INPUT_INVALID', details);
    },
  };
}

function filesDialog(words: ShellWords): OpenDialogOptions {
  return {
    title: words.chooseFiles,
    buttonLabel: words.importVerb,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: words.readableFiles, extensions: readableExtensions },
      { name: words.allFiles, extensions: ['*'] },
    ],
  };
}

function learningDialog(words: ShellWords): OpenDialogOptions {
  return { title: words.importLearning, properties: ['openFile'], filters: learningFilters(words) };
}

function mailDialog(words: ShellWords): OpenDialogOptions {
  const filters = [{ name: words.mailFile, extensions: [...mailExtensions] }];
  return { title: words.openMail, properties: ['openFile'], filters };
}

const learningFilters = ({ learningFile }: ShellWords) => [
  { name: learningFile, extensions: [learningExtension] },
];

function folderDialog(words: ShellWords): OpenDialogOptions {
  return {
    title: words.chooseFolder,
    buttonLabel: words.importVerb,
    properties: ['openDirectory', 'multiSelections'],
  };
}

function targetFolderDialog({ exportBase, exportVerb }: ShellWords): OpenDialogOptions {
  return { title: exportBase, buttonLabel: exportVerb, properties: ['openDirectory', 'createDirectory'] };
}

function targetDialog(kind: Exclude<TargetKind, 'markdown'>, words: ShellWords): SaveDialogOptions {
  const targets = {
    learning: {
      title: words.exportLearning,
      file: words.learningName,
      ...filterOf(words.learningFile, learningExtension),
    },
    ledger: { title: words.exportLedger, file: words.ledgerName, ...filterOf(words.ledgerFile, 'csv') },
    jsonl: { title: words.exportBase, file: words.baseName, ...filterOf(words.baseFile, 'jsonl') },
  };
  const { title, file, filters } = targets[kind];
  return { title, defaultPath: `silbertablett-${file}.${filters[0]?.extensions[0]}`, filters };
}

const filterOf = (name: string, extension: string) => ({ filters: [{ name, extensions: [extension] }] });

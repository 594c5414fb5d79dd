// Lets the agent choose or drop files and folders, and hands the page a token with a label for them.
// The only place where paths chosen by the agent pass; knows nothing of reading them.
import { basename } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { SourceToken } from '../../knowledge/contract/shellCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ShellWords } from './shellWords';
import type { SourceTokens } from './sourceTokens';

/** As indexer/extract reads them. */
const readableExtensions = ['md', 'markdown', 'txt', 'html', 'htm', 'docx', 'pdf', 'csv', 'jsonl'];

/** One outcome a line. */
const learningExtension = 'jsonl';

export interface SourcesOptions {
  readonly tokens: SourceTokens;
  readonly window: () => BrowserWindow;
  readonly words: () => ShellWords;
  readonly sampleFolder: string;
}

export interface Sources {
  /** Null when the agent chose nothing. */
  chooseFiles(): Promise<SourceToken | null>;
  chooseFolder(): Promise<SourceToken | null>;
  /** A file to write what was learned into; the dialog asks before one is replaced. */
  chooseLearningTarget(): Promise<SourceToken | null>;
  chooseLearningFile(): Promise<SourceToken | null>;
  sample(): SourceToken;
  /** Fails with INPUT_INVALID where nothing dropped has a path (text, a picture from a page). */
  dropped(paths: readonly string[]): SourceToken;
}

export function chooseSources({ tokens, window, words, sampleFolder }: SourcesOptions): Sources {
  const tokenFor = (paths: readonly string[], label?: string): SourceToken => {
    const [first = ''] = paths;
    const named = paths.length === 1 ? basename(first) : words().severalSources(paths.length);
    return { token: tokens.register(paths), label: label ?? named, count: paths.length };
  };
  const ask = async (options: OpenDialogOptions): Promise<SourceToken | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), options);
    return canceled || filePaths.length === 0 ? null : tokenFor(filePaths);
  };
  return {
    chooseFiles: () => ask(filesDialog(words())),
    chooseFolder: () => ask(folderDialog(words())),
    chooseLearningFile: () => ask(learningDialog(words())),
    chooseLearningTarget: async () => {
      const { exportLearning: title, learningName } = words();
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: `silbertablett-${learningName}.${learningExtension}`,
        filters: learningFilters(words()),
      });
      return canceled || !filePath ? null : tokenFor([filePath]);
    },
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

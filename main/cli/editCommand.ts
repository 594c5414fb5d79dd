// `edit ARTICLE [FILE]`: an article's text as Markdown, out and in; `edit new` prints the skeleton of one.
// Only passages that changed are embedded; the line printed says how many.
import { readFile } from 'node:fs/promises';
import { articleTemplate } from '../../knowledge/articles/articleTemplate';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Language } from '../../knowledge/vocabulary/language';
import type { Engine } from '../engine/engine';
import { findArticleId } from './findArticleId';
import { printJson, printLine } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface EditOptions extends CommonOptions {
  readonly title?: string;
  readonly detach?: boolean;
  readonly language?: Language;
}

export async function editCommand(
  name: string,
  file: string | undefined,
  options: EditOptions,
): Promise<void> {
  if (name === 'new' && file === undefined)
    return void process.stdout.write(articleTemplate(options.language ?? 'de'));
  const use = file === undefined ? ({ waitFor: 'words' } as const) : {};
  await withEngine(
    options,
    async (engine) => {
      if (name === 'new') return saveText(undefined, file, options, engine);
      const articleId = await findArticleId(name, engine);
      if (options.detach) await workspaceCall(engine, 'chooseMaster', { articleId, master: 'here' });
      const edited = await workspaceCall(engine, 'editArticle', { articleId });
      if (file !== undefined) return saveText(edited, file, options, engine);
      if (options.json) printJson(edited);
      else process.stdout.write(edited.markdown);
    },
    use,
  );
}

interface Edited {
  readonly article: { readonly id: string; readonly title: string; readonly contentHash: string };
}

async function saveText(
  edited: Edited | undefined,
  file: string | undefined,
  { title, json }: EditOptions,
  engine: Engine,
): Promise<void> {
  const called = title ?? edited?.article.title;
  if (called === undefined || file === undefined)
    throw new TablettError('INPUT_INVALID', {
      call: 'edit',
      field: 'arguments',
      reason: 'needs FILE --title',
    });
  const markdown = await textOf(file);
  const saved = await workspaceCall(engine, 'saveArticle', {
    title: called,
    markdown,
    ...(edited && { articleId: edited.article.id, expectedHash: edited.article.contentHash }),
  });
  if (json) return printJson(saved);
  const { articleId, embeddedChunks, keptChunks } = saved;
  printLine(`Saved ${articleId}: ${embeddedChunks} passages embedded, ${keptChunks} kept.`);
}

/** `-`: stdin. Fails with SOURCE_MISSING. */
async function textOf(file: string): Promise<string> {
  if (file !== '-')
    return readFile(file, 'utf8').catch((thrown: unknown) => {
      throw new TablettError('SOURCE_MISSING', { path: file }, thrown);
    });
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

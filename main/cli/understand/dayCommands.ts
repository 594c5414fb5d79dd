// The agent's day in the terminal: experts, outcomes, notes of contacts, mails.
// Each prints what the sidebar shows of it; the calls are the same.
import type { ContactOutcome } from '../../../knowledge/vocabulary/contact';
import { dayCall } from '../dayCall';
import { findArticleId } from '../findArticleId';
import { localTime } from '../localTime';
import { printJson, printLine, printTable } from '../output';
import { type CommonOptions, withEngine } from '../withEngine';
import { situationOf } from './understandCommand';

export async function expertsCommand(text: string, options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const { shown } = await situationOf(text, 'en', engine);
    const articleIds = shown.map(({ articleId }) => articleId);
    const experts = await dayCall(engine, 'experts', { text, articleIds });
    if (options.json) return printJson(experts);
    if (experts.length === 0) return printLine('Nobody is known.');
    printTable([
      ['name', 'because', 'times', 'of'],
      ...experts.map(({ name, because, count, topics }) => [name, because, `${count}`, topics.join(' | ')]),
    ]);
  });
}

export interface OutcomeOptions extends CommonOptions {
  readonly article?: string;
  readonly note?: string;
}

/** Fails with INPUT_INVALID, ARTICLE_MISSING, DISK_FULL, DATA_FOLDER_READ_ONLY. */
export async function outcomeCommand(given: string, text: string, options: OutcomeOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const { article, note } = options;
    const articleId = article === undefined ? undefined : await findArticleId(article, engine);
    const noted = await dayCall(engine, 'noteContact', {
      // A word that is no outcome is refused by the call, by name.
      ...{ text, outcome: given as ContactOutcome },
      ...(articleId && { articleId }),
      ...(note !== undefined && { noteId: note }),
    });
    if (options.json) printJson(noted);
    else printLine(noted.noteId);
  });
}

export interface ContactsOptions extends CommonOptions {
  readonly forget?: readonly string[];
  readonly forgetAll?: boolean;
}

export async function contactsCommand(options: ContactsOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const { forget, forgetAll } = options;
      if (forget || forgetAll) {
        const ids = forgetAll ? {} : { ids: [...(forget ?? [])] };
        const { forgotten } = await dayCall(engine, 'forgetContactNotes', ids);
        return options.json ? printJson({ forgotten }) : printLine(`${forgotten} forgotten`);
      }
      const notes = await dayCall(engine, 'contactNotes', {});
      if (options.json) return printJson(notes);
      for (const { id, atMs, channel, outcome, title, maskedText } of notes) {
        printLine(`${id}  ${localTime(atMs)}  ${channel}  ${outcome ?? 'open'}  ${title ?? ''}`);
        printLine(`  ${maskedText.replace(/\s+/g, ' ')}`);
      }
    },
    { waitFor: 'words' },
  );
}

/** Fails with SOURCE_*. */
export async function mailCommand(file: string, options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const { title, turns, concerns } = await dayCall(engine, 'openMail', { token: file });
    if (options.json) return printJson({ title, turns, concerns });
    if (title !== undefined) printLine(title);
    for (const { speaker, text } of turns) printLine(`${speaker === 'customer' ? '>' : '<'} ${text}`);
    for (const { no, text } of concerns) printLine(`concern ${no} ${text}`);
  });
}

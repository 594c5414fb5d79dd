// `reply ARTICLE --concern TEXT`: the draft of a reply as the sidebar would lay it out.
// Prints fields in brackets and sources as numbers; sends nothing.

import { type Command, Option } from 'commander';
import type { Language } from '../../knowledge/vocabulary/language';
import { languages } from '../../knowledge/vocabulary/language';
import {
  type ReplyChannel,
  type ReplyDraft,
  type ReplyLength,
  type ReplyParagraph,
  type ReplyPart,
  type ReplyTone,
  replyChannels,
  replyLengths,
  replyTones,
} from '../../knowledge/vocabulary/reply';
import { findArticleId } from './findArticleId';
import { printJson, printLine } from './output';
import { type CommonOptions, withEngine } from './withEngine';

interface ReplyOptions extends CommonOptions {
  readonly concern: string;
  readonly channel: ReplyChannel;
  readonly tone: ReplyTone;
  readonly length: ReplyLength;
  readonly language: Language;
}

export function addReplyCommand(command: (usage: string, description: string) => Command): void {
  const choice = (flags: string, words: string, choices: readonly string[], usual: string) =>
    new Option(flags, words).choices(choices).default(usual);
  command('reply <ARTICLE>', 'draft a reply out of an article (id or source)')
    .option('--concern <TEXT>', 'what the customer wrote or said', '')
    .addOption(choice('--channel <CHANNEL>', 'form of the reply', replyChannels, 'email'))
    .addOption(choice('--tone <TONE>', 'wording around the claims', replyTones, 'friendly'))
    .addOption(choice('--length <LENGTH>', 'how many claims', replyLengths, 'medium'))
    .addOption(choice('--language <LANGUAGE>', 'of the wording around the claims', languages, 'de'))
    .action(replyCommand);
}

async function replyCommand(article: string, options: ReplyOptions): Promise<void> {
  const { concern, channel, tone, length, language } = options;
  await withEngine(options, async (engine) => {
    const articleId = await findArticleId(article, engine);
    const input = { articleId, text: concern, channel, tone, length, language };
    const draft = await engine.day.draftReply(input, new AbortController().signal);
    if (options.json) printJson(draft);
    else printDraft(draft);
  });
}

function printDraft(draft: ReplyDraft): void {
  if (!draft.sendable) printLine('(for colleagues only: this article is not released for customers)');
  if (draft.subject) printLine(`Subject: ${lineOf(draft.subject)}`);
  for (const paragraph of draft.paragraphs) {
    printLine();
    printParagraph(paragraph);
  }
  printLine();
  for (const { no, heading, text } of draft.sources) printLine(`[${no}] ${heading}: ${text}`);
}

function printParagraph({ kind, ordered, sentences }: ReplyParagraph): void {
  const lines = sentences.map(({ parts }) => lineOf(parts));
  if (kind === 'text') printLine(lines.join(' '));
  else lines.forEach((line, at) => void printLine(`  ${ordered ? `${at + 1}.` : '-'} ${line}`));
}

function lineOf(parts: readonly ReplyPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'source' ? ` [${part.no}]` : (part.filled ?? `<${part.label}>`);
    })
    .join('');
}

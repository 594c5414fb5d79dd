// A reply as it leaves the page: plain and rich text without the numbers of its sources.
// Pure; a field left open is a gap to write into.
import {
  type FieldValues,
  fieldValue,
  isSilent,
  type Sheet,
  type SheetParagraph,
  type SheetSentence,
} from './sheet';

export interface CopiedReply {
  readonly text: string;
  readonly html: string;
}

/** What stands for an open field; readable as a gap in any program. */
const gap = '____';

/** `lastLine`: where the text is from; absent: nobody is told. */
export function copyReply(sheet: Sheet, values: FieldValues, lastLine?: string): CopiedReply {
  const paragraphs = sheet.paragraphs
    .map((paragraph) => ({ ...paragraph, sentences: paragraph.sentences.filter((each) => !isSilent(each)) }))
    .filter(({ sentences }) => sentences.length > 0);
  const end = lastLine === undefined ? [] : [lastLine];
  return {
    text: joinedPlain([...paragraphs.map((each) => plainParagraph(each, values)), ...end], paragraphs),
    html: [...paragraphs.map((each) => richParagraph(each, values)), ...end.map(richLine)].join('\n'),
  };
}

/** The words of one sentence, its fields filled or left as gaps. */
export function sentenceWords({ parts }: SheetSentence, values: FieldValues): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'field' ? fieldValue(part, values).trim() || gap : '';
    })
    .join('')
    .trim();
}

/** Lines of one list stand together with the words that lead to it; everything else has an empty line between. */
function joinedPlain(blocks: readonly string[], paragraphs: readonly SheetParagraph[]): string {
  return blocks.reduce((text, block, at) => {
    if (at === 0) return block;
    return `${text}${paragraphs[at]?.kind === 'list' ? '\n' : '\n\n'}${block}`;
  }, '');
}

function plainParagraph({ kind, ordered, sentences }: SheetParagraph, values: FieldValues): string {
  const words = sentences.map((sentence) => sentenceWords(sentence, values));
  if (kind === 'text') return words.join(' ');
  return words.map((line, at) => `${ordered ? `${at + 1}.` : '-'} ${line}`).join('\n');
}

function richParagraph({ kind, ordered, sentences }: SheetParagraph, values: FieldValues): string {
  const words = sentences.map((sentence) => escaped(sentenceWords(sentence, values)));
  if (kind === 'text') return `<p>${words.join(' ')}</p>`;
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${words.map((line) => `<li>${line}</li>`).join('')}</${tag}>`;
}

const richLine = (line: string): string => `<p>${escaped(line)}</p>`;

/** Safe as HTML; line breaks become `<br>`. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}

// The reply as the page holds it: sentences whose claims know their source, and what is open in them.
// Pure; knows drafts, no element.
import type {
  ReplyDraft,
  ReplyOrigin,
  ReplyParagraph,
  ReplyPart,
  ReplySentence,
  ReplySource,
} from '../../knowledge/vocabulary/reply';
import type { Span } from '../../knowledge/vocabulary/span';

export interface SheetSource extends Span {
  readonly text: string;
  readonly heading: string;
}

/** As in a draft, but a source is itself, not its number: a kept sentence cites what it was made of. */
export type SheetPart =
  | Exclude<ReplyPart, { readonly kind: 'source' }>
  | { readonly kind: 'source'; readonly source: SheetSource };

export interface SheetSentence {
  readonly id: string;
  readonly parts: readonly SheetPart[];
}

export interface SheetParagraph {
  readonly kind: 'text' | 'list';
  readonly ordered: boolean;
  readonly sentences: readonly SheetSentence[];
}

export interface Sheet {
  readonly from: ReplyOrigin;
  readonly subject?: SheetSentence;
  readonly paragraphs: readonly SheetParagraph[];
  readonly sendable: boolean;
}

/** What was written into fields, by their name; it outlives every change of wording. */
export type FieldValues = Readonly<Record<string, string>>;

export const subjectId = 'subject';

export function sheetOf({ from, subject, paragraphs, sources, sendable }: ReplyDraft): Sheet {
  return {
    from,
    sendable,
    ...(subject && { subject: sentenceOf({ id: subjectId, parts: subject }, sources) }),
    paragraphs: paragraphs.map((paragraph) => paragraphOf(paragraph, sources)),
  };
}

function paragraphOf(
  { kind, ordered = false, sentences }: ReplyParagraph,
  sources: readonly ReplySource[],
): SheetParagraph {
  return { kind, ordered, sentences: sentences.map((sentence) => sentenceOf(sentence, sources)) };
}

function sentenceOf({ id, parts }: ReplySentence, sources: readonly ReplySource[]): SheetSentence {
  return { id, parts: parts.flatMap((part) => sheetPart(part, sources)) };
}

function sheetPart(part: ReplyPart, sources: readonly ReplySource[]): readonly SheetPart[] {
  if (part.kind !== 'source') return [part];
  const source = sources.find(({ no }) => no === part.no);
  if (!source) return [];
  const { start, end, text, heading } = source;
  return [{ kind: 'source', source: { start, end, text, heading } }];
}

/** Every sentence in reading order, the subject first. */
export function sentencesOf({ subject, paragraphs }: Sheet): readonly SheetSentence[] {
  return [...(subject ? [subject] : []), ...paragraphs.flatMap(({ sentences }) => sentences)];
}

/** A sentence whose words were all taken away says nothing, and cites nothing. */
export function isSilent({ parts }: SheetSentence): boolean {
  return parts.every((part) => part.kind === 'source' || (part.kind === 'text' && part.text.trim() === ''));
}

/** The sources of what is said, each once, in the order in which they are cited; the number of one is its place from 1. */
export function sourcesOf(sheet: Sheet): readonly SheetSource[] {
  const sources: SheetSource[] = [];
  for (const sentence of sentencesOf(sheet)) {
    if (isSilent(sentence)) continue;
    for (const part of sentence.parts) {
      if (part.kind === 'source' && !sources.some((other) => sameSource(other, part.source)))
        sources.push(part.source);
    }
  }
  return sources;
}

export function sameSource(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

type FieldPart = Extract<SheetPart, { readonly kind: 'field' }>;

export function fieldValue({ name, filled = '' }: FieldPart, values: FieldValues): string {
  return values[name] ?? filled;
}

/** Names of fields without a value, each once. */
export function openFields(sheet: Sheet, values: FieldValues): readonly string[] {
  const open = sentencesOf(sheet)
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'field' && fieldValue(part, values).trim() === '');
  return [...new Set(open.map((part) => (part.kind === 'field' ? part.name : '')))];
}

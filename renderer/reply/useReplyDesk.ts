// Everything the reply layer holds at one moment: choices, the sheet as it was rewritten, what is open over it.
// Joins bridge and sheet; knows elements by the names of their places only.
import { type Dispatch, type RefObject, useEffect, useReducer, useRef, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { type ReplyChoice, type RichText, useReplyDraft, useReplySettings } from '../bridge/useReply';
import { useWords } from '../i18n/WordsContext';
import { copyReply, sentenceWords } from './copyReply';
import { placeName } from './ReplySheet/placeName';
import type { CaretPlace } from './ReplySheet/sheetDesk';
import { writeWords } from './ReplySheet/writeWords';
import type { ReplyTarget } from './replyTarget';
import { type FieldValues, openFields, type Sheet, sentencesOf } from './sheet';
import { emptySheet, type SheetAction, sheetState } from './sheetState';

export interface ReplyDesk {
  readonly choice: ReplyChoice;
  readonly choose: (change: Partial<ReplyChoice>) => void;
  readonly sheet: Sheet | undefined;
  readonly values: FieldValues;
  readonly dispatch: Dispatch<SheetAction>;
  readonly code: ErrorCode | undefined;
  /** Names of open fields. */
  readonly missing: readonly string[];
  readonly isEdited: boolean;
  readonly reset: () => void;
  readonly copied: () => RichText | undefined;
  readonly subjectWords: () => string;
  readonly onCaret: (place: CaretPlace) => void;
  /** Writes words where the cursor was last. */
  readonly insert: (words: string) => void;
  readonly picker: boolean;
  readonly setPicker: (opened: boolean) => void;
  /** Number of the source being looked at, from 1. */
  readonly source: number | undefined;
  readonly openSource: (no: number) => void;
  readonly closeSource: () => void;
  /** The source one came back from. */
  readonly returnsTo: RefObject<number | undefined>;
}

export function useReplyDesk(target: ReplyTarget, opened: boolean): ReplyDesk {
  const { t } = useWords();
  const { settings } = useReplySettings(opened);
  const [own, setOwn] = useState<Partial<ReplyChoice>>({});
  const choice: ReplyChoice = {
    channel: target.channel ?? 'email',
    tone: settings?.tone ?? 'friendly',
    length: settings?.length ?? 'medium',
    language: target.language,
    ...own,
  };
  const drafted = useReplyDraft(
    target.article.articleId,
    target.concern,
    target.contactId,
    settings && choice,
  );
  const [state, dispatch] = useReducer(sheetState, emptySheet);
  const { value } = drafted;
  useEffect(() => {
    if (value) dispatch({ kind: 'drafted', draft: value });
  }, [value]);
  const { sheet, values } = state;
  const caret = useRef<CaretPlace>(undefined);
  const [picker, setPicker] = useState(false);
  const lastLine =
    settings?.withSource && sheet ? t('reply.sourceLine', { title: sheet.from.title }) : undefined;
  return {
    ...{ choice, sheet, values, dispatch, picker, setPicker },
    choose: (change) => setOwn((before) => ({ ...before, ...change })),
    code: drafted.code,
    missing: sheet ? openFields(sheet, values) : [],
    isEdited: Object.keys(state.edited).length > 0,
    reset: () => dispatch({ kind: 'reset' }),
    copied: () => sheet && copyReply(sheet, values, lastLine),
    subjectWords: () => (sheet?.subject ? sentenceWords(sheet.subject, values) : ''),
    onCaret: (place) => {
      caret.current = place;
    },
    insert: (words) => {
      setPicker(false);
      if (sheet) insertWords(sheet, caret.current, words);
    },
    ...useSource(),
  };
}

function useSource(): Pick<ReplyDesk, 'source' | 'openSource' | 'closeSource' | 'returnsTo'> {
  const [source, setSource] = useState<number>();
  const returnsTo = useRef<number>(undefined);
  const closeSource = () => {
    returnsTo.current = source;
    setSource(undefined);
  };
  return { source, openSource: setSource, closeSource, returnsTo };
}

/** Before anything was clicked, words go behind the last sentence that has any. */
function insertWords(sheet: Sheet, caret: CaretPlace | undefined, words: string): void {
  const place = caret && textAt(sheet, caret) !== undefined ? caret : endOf(sheet);
  if (!place) return;
  const element = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeName(place))}"]`);
  if (!element) return;
  const text = element.textContent ?? '';
  const offset = Math.min(place.offset, text.length);
  // The sheet hears of it as of anything typed, and the platform's undo takes it back.
  writeWords(element, offset, offset, /\S$/.test(text.slice(0, offset)) ? ` ${words}` : words);
}

function textAt(sheet: Sheet, { id, part: at }: CaretPlace): string | undefined {
  const part = sentencesOf(sheet).find((sentence) => sentence.id === id)?.parts[at];
  return part?.kind === 'text' ? part.text : undefined;
}

/** The greeting is no place for a further sentence. */
function endOf(sheet: Sheet): CaretPlace | undefined {
  const last = sheet.paragraphs
    .flatMap(({ sentences }) => sentences)
    .findLast(({ id, parts }) => id !== 'greeting' && parts[0]?.kind === 'text');
  const [part] = last?.parts ?? [];
  return last && part?.kind === 'text' ? { id: last.id, part: 0, offset: part.text.length } : undefined;
}

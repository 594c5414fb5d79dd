// What an agent does with a draft: sentences rewritten by hand stay, whatever is drafted anew around them.
// Pure; one reducer.
import type { ReplyDraft } from '../../knowledge/vocabulary/reply';
import {
  type FieldValues,
  type Sheet,
  type SheetParagraph,
  type SheetSentence,
  sentencesOf,
  sheetOf,
  subjectId,
} from './sheet';

export interface SheetState {
  readonly draft?: ReplyDraft;
  /** The draft with the agent's sentences in it. */
  readonly sheet?: Sheet;
  /** Sentences rewritten by hand, by id. */
  readonly edited: Readonly<Record<string, SheetSentence>>;
  readonly values: FieldValues;
}

export type SheetAction =
  | { readonly kind: 'drafted'; readonly draft: ReplyDraft }
  /** `part`: place of the text among the sentence's parts. */
  | { readonly kind: 'typed'; readonly id: string; readonly part: number; readonly text: string }
  | { readonly kind: 'filled'; readonly name: string; readonly value: string }
  /** The draft as it came; what was written into fields stays. */
  | { readonly kind: 'reset' };

export const emptySheet: SheetState = { edited: {}, values: {} };

export function sheetState(state: SheetState, action: SheetAction): SheetState {
  switch (action.kind) {
    case 'drafted':
      return { ...state, draft: action.draft, sheet: redrafted(action.draft, state) };
    case 'typed':
      return typed(state, action);
    case 'filled':
      return { ...state, values: { ...state.values, [action.name]: action.value } };
    case 'reset':
      return { ...state, edited: {}, ...(state.draft && { sheet: sheetOf(state.draft) }) };
  }
}

function typed(
  state: SheetState,
  { id, part: place, text }: Extract<SheetAction, { kind: 'typed' }>,
): SheetState {
  const before = state.sheet && sentencesOf(state.sheet).find((sentence) => sentence.id === id);
  if (!state.sheet || !before) return state;
  const parts = before.parts.map((part, at) =>
    at === place && part.kind === 'text' ? { ...part, text } : part,
  );
  const sentence = { id, parts };
  return {
    ...state,
    sheet: replaced(state.sheet, { [id]: sentence }),
    edited: { ...state.edited, [id]: sentence },
  };
}

function replaced(sheet: Sheet, by: SheetState['edited']): Sheet {
  const own = (sentence: SheetSentence) => by[sentence.id] ?? sentence;
  return {
    ...sheet,
    ...(sheet.subject && { subject: own(sheet.subject) }),
    paragraphs: sheet.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map(own),
    })),
  };
}

/** A new draft with the hand-written sentences; one that the draft has left out comes behind the one it followed. */
function redrafted(draft: ReplyDraft, { sheet: former, edited }: SheetState): Sheet {
  let sheet = replaced(sheetOf(draft), edited);
  // What was written for another article's draft belongs to its sources.
  if (!former || former.from.articleId !== draft.from.articleId) return sheet;
  const order = sentencesOf(former).map(({ id }) => id);
  for (const [at, id] of order.entries()) {
    const own = edited[id];
    if (!own || id === subjectId || sentencesOf(sheet).some((sentence) => sentence.id === id)) continue;
    sheet = inserted(sheet, own, order.slice(0, at));
  }
  return sheet;
}

function inserted(sheet: Sheet, sentence: SheetSentence, formerBefore: readonly string[]): Sheet {
  for (const id of [...formerBefore].reverse()) {
    const at = sheet.paragraphs.findIndex(({ sentences }) => sentences.some((other) => other.id === id));
    if (at < 0) continue;
    return {
      ...sheet,
      paragraphs: sheet.paragraphs.map((each, n) => (n === at ? behind(each, id, sentence) : each)),
    };
  }
  return {
    ...sheet,
    paragraphs: [{ kind: 'text', ordered: false, sentences: [sentence] }, ...sheet.paragraphs],
  };
}

function behind(paragraph: SheetParagraph, id: string, sentence: SheetSentence): SheetParagraph {
  const { sentences } = paragraph;
  const at = sentences.findIndex((other) => other.id === id) + 1;
  return { ...paragraph, sentences: [...sentences.slice(0, at), sentence, ...sentences.slice(at)] };
}

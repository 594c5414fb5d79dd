// The editor: what is written, what stands saved, and what came between. Every change is one action.
// Pure; saving and loading are the bridge's.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Draft } from '../bridge/draftShelf';

/** A version as it stands saved. */
export interface SavedVersion {
  readonly title: string;
  readonly markdown: string;
  readonly hash?: string;
}

export interface EditorState {
  /** Absent: a new article. */
  readonly articleId?: ArticleId;
  readonly title: string;
  readonly markdown: string;
  readonly base: SavedVersion;
  readonly saving: boolean;
  /** Came back from the shelf. */
  readonly restored: boolean;
  /** Another version that was saved meanwhile. */
  readonly theirs?: SavedVersion;
  readonly failure?: ErrorCode;
}

export type EditorAction =
  | { readonly kind: 'titled'; readonly title: string }
  | { readonly kind: 'wrote'; readonly markdown: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'changedElsewhere'; readonly theirs: SavedVersion }
  /** Both sides are settled: `own` writes on over theirs, `theirs` drops what was written here. */
  | { readonly kind: 'settled'; readonly side: 'own' | 'theirs' };

export function startEditor(base: SavedVersion, articleId?: ArticleId, draft?: Draft): EditorState {
  const fits = draft !== undefined && draft.articleId === articleId;
  return {
    ...(articleId && { articleId }),
    title: fits ? draft.title : base.title,
    markdown: fits ? draft.markdown : base.markdown,
    // A draft belongs to the version it was begun on, so that a later one is noticed when it is saved.
    base: fits && draft.expectedHash !== undefined ? { ...base, hash: draft.expectedHash } : base,
    saving: false,
    restored: fits,
  };
}

/** Something is written that is saved nowhere. */
export function isUnsaved({ title, markdown, base }: EditorState): boolean {
  return title !== base.title || markdown !== base.markdown;
}

export function canSave(state: EditorState): boolean {
  return !state.saving && state.title.trim() !== '' && (isUnsaved(state) || state.articleId === undefined);
}

export function draftOf({ articleId, title, markdown, base }: EditorState): Draft {
  return {
    ...{ title, markdown },
    ...(articleId && { articleId }),
    ...(base.hash !== undefined && { expectedHash: base.hash }),
  };
}

export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  const { failure: _, ...rest } = state;
  switch (action.kind) {
    case 'titled':
      return { ...rest, title: action.title };
    case 'wrote':
      return { ...rest, markdown: action.markdown };
    case 'saving':
      return { ...rest, saving: true };
    case 'failed':
      return { ...rest, saving: false, failure: action.code };
    case 'changedElsewhere':
      return { ...rest, saving: false, theirs: action.theirs };
    case 'settled':
      return settled(rest, action.side);
  }
}

function settled({ theirs, ...state }: EditorState, side: 'own' | 'theirs'): EditorState {
  if (!theirs) return state;
  if (side === 'own') return { ...state, base: theirs };
  return { ...state, base: theirs, title: theirs.title, markdown: theirs.markdown, restored: false };
}

// How a contact ended: noted by one key, taken back by another, told to what is learned.
// Knows the calls, not the keys.
import { useRef, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ContactOutcome } from '../../knowledge/vocabulary/contact';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { tellNoteWritten } from './noteNews';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

/** What an outcome is of. `by`: the article that did it, or was tried last. */
export interface EndedConcern {
  /** Counts concerns: an outcome stands for its own only. */
  readonly concernNo: number;
  readonly text: string;
  readonly contactId?: string | undefined;
  readonly by?: { readonly articleId: ArticleId; readonly title: string } | undefined;
}

/** What became of a note on the disk. */
interface Kept {
  readonly noteId?: string;
  /** It could not be kept. */
  readonly failure?: ErrorCode;
}

export interface NotedOutcome extends EndedConcern {
  readonly outcome: ContactOutcome;
  /** It could not be kept. */
  readonly failure?: ErrorCode;
}

export interface OutcomeView {
  /** Of the latest concern that has one. */
  readonly noted: NotedOutcome | undefined;
  /** Notes an outcome; the same again takes it back. */
  readonly note: (outcome: ContactOutcome, concern: EndedConcern) => void;
  readonly undo: () => void;
  /** A concern that was left goes into the history, where it has no note yet. */
  readonly leave: (concernNo: number, text: string) => void;
}

/** What is learned of an outcome the engine learns from its note. */
export function useOutcome(): OutcomeView {
  const [noted, setNoted] = useState<NotedOutcome>();
  // What was written of the latest concern, undone or not; the next outcome waits for it and takes its place.
  const written = useRef<{ readonly concernNo: number; readonly note: Promise<Kept> }>(undefined);
  const put = async (outcome: ContactOutcome, concern: EndedConcern) => {
    const { concernNo } = concern;
    const former = written.current?.concernNo === concernNo ? written.current.note : undefined;
    setNoted({ ...concern, outcome });
    const note = keep(outcome, concern, former);
    written.current = { concernNo, note };
    const kept = await note;
    setNoted((now) =>
      now?.concernNo === concernNo && now.outcome === outcome && kept.failure
        ? { ...now, failure: kept.failure }
        : now,
    );
  };
  const undo = () => {
    const before = written.current;
    if (!noted || !before) return;
    setNoted(undefined);
    // Taken back as fast as a hand is, it may not be kept yet.
    const note = before.note.then(async (kept) => {
      const { noteId } = kept;
      if (noteId !== undefined) await write({ text: sent(noted.text), noteId, ...ofContact(noted) });
      return kept;
    });
    written.current = { ...before, note };
  };
  return {
    noted,
    note: (outcome, concern) => {
      const again = noted?.outcome === outcome && noted.concernNo === concern.concernNo;
      if (again) undo();
      else void put(outcome, concern);
    },
    undo,
    leave: (concernNo, text) => {
      if (written.current?.concernNo !== concernNo) void write({ text: sent(text) });
    },
  };
}

/** A contact is closed by its outcome; a further outcome, and that of a typed concern, is its note's. */
async function keep(
  outcome: ContactOutcome,
  { text, contactId, by }: EndedConcern,
  former: Promise<Kept> | undefined,
): Promise<Kept> {
  const article = by && { articleId: by.articleId };
  const noteId = (await former)?.noteId;
  if (contactId !== undefined && noteId === undefined) {
    const closed = await settle(pageApi().closeContact({ contactId, outcome, ...article }));
    if (closed.ok) {
      tellNoteWritten();
      return { noteId: contactId };
    }
    if (closed.code !== 'CONTACT_MISSING') return { failure: closed.code };
  }
  const note = {
    ...{ text: sent(text), outcome, ...article, ...ofContact({ contactId }) },
    ...(noteId !== undefined && { noteId }),
  };
  const kept = await write(note);
  // A former note stays where it is: a later outcome still takes its place.
  return kept.ok
    ? { noteId: kept.value.noteId }
    : { failure: kept.code, ...(noteId !== undefined && { noteId }) };
}

async function write(note: Parameters<ReturnType<typeof pageApi>['noteContact']>[0]) {
  const kept = await settle(pageApi().noteContact(note));
  tellNoteWritten();
  return kept;
}

const ofContact = ({ contactId }: Pick<EndedConcern, 'contactId'>) =>
  contactId !== undefined && { contactId };

const sent = (text: string): string => text.slice(0, 100_000);

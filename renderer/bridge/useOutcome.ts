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

export interface NotedOutcome extends EndedConcern {
  readonly outcome: ContactOutcome;
  readonly noteId?: string;
  /** It could not be kept. */
  readonly failure?: ErrorCode;
}

export interface OutcomeView {
  /** Of the latest concern that has one. */
  readonly noted: NotedOutcome | undefined;
  /** Notes an outcome; the same again takes it back. */
  readonly note: (outcome: ContactOutcome, concern: EndedConcern) => void;
  readonly undo: () => void;
  /** The confirmation has been read. */
  readonly forget: () => void;
  /** A concern that was left without an outcome goes into the history. */
  readonly leave: (text: string) => void;
}

/** What is learned of an outcome the engine learns from its note. */
export function useOutcome(): OutcomeView {
  const [noted, setNoted] = useState<NotedOutcome>();
  const keeping = useRef<ReturnType<typeof keep>>(undefined);
  const put = async (outcome: ContactOutcome, concern: EndedConcern) => {
    const former = noted?.concernNo === concern.concernNo ? noted : undefined;
    setNoted({ ...concern, outcome, ...(former?.noteId !== undefined && { noteId: former.noteId }) });
    keeping.current = keep(outcome, concern, former);
    const kept = await keeping.current;
    setNoted((now) =>
      now?.concernNo === concern.concernNo && now.outcome === outcome ? { ...now, ...kept } : now,
    );
  };
  const undo = () => {
    if (!noted) return;
    setNoted(undefined);
    // Taken back as fast as a hand is, it may not be kept yet.
    void keeping.current?.then(({ noteId = noted.noteId }) => {
      if (noteId !== undefined) void write({ text: sent(noted.text), noteId, ...ofContact(noted) });
    });
  };
  return {
    noted,
    note: (outcome, concern) => {
      const again = noted?.outcome === outcome && noted.concernNo === concern.concernNo;
      if (again) undo();
      else void put(outcome, concern);
    },
    undo,
    forget: () => setNoted(undefined),
    leave: (text) => void write({ text: sent(text) }),
  };
}

/** A contact is closed by its outcome; a further outcome, and that of a typed concern, is its note's. */
async function keep(
  outcome: ContactOutcome,
  { text, contactId, by }: EndedConcern,
  former: NotedOutcome | undefined,
): Promise<{ readonly noteId?: string; readonly failure?: ErrorCode }> {
  const article = by && { articleId: by.articleId };
  if (contactId !== undefined && !former) {
    const closed = await settle(pageApi().closeContact({ contactId, outcome, ...article }));
    if (closed.ok) {
      tellNoteWritten();
      return { noteId: contactId };
    }
    if (closed.code !== 'CONTACT_MISSING') return { failure: closed.code };
  }
  const noteId = former?.noteId;
  const note = {
    ...{ text: sent(text), outcome, ...article, ...ofContact({ contactId }) },
    ...(noteId !== undefined && { noteId }),
  };
  const kept = await write(note);
  return kept.ok ? { noteId: kept.value.noteId } : { failure: kept.code };
}

async function write(note: Parameters<ReturnType<typeof pageApi>['noteContact']>[0]) {
  const kept = await settle(pageApi().noteContact(note));
  tellNoteWritten();
  return kept;
}

const ofContact = ({ contactId }: Pick<EndedConcern, 'contactId'>) =>
  contactId !== undefined && { contactId };

const sent = (text: string): string => text.slice(0, 100_000);

// The masked notes of today's contacts while somebody looks at them, and the way to delete them.
// Knows the calls, not how notes are shown.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ContactNote, RunningContact } from '../../knowledge/vocabulary/contact';
import { onNoteWritten } from './noteNews';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

export interface ContactNotesView {
  /** The latest first; undefined until they are known. */
  readonly notes: readonly ContactNote[] | undefined;
  /** Contacts that are going on, the latest first. */
  readonly running: readonly RunningContact[];
  /** Without an id all of them; resolves to how many are gone, or why they are not. */
  readonly forget: (id?: string) => Promise<number | ErrorCode>;
}

const mostNotes = 500;

/** Asked whenever `opened` becomes true. */
export function useContactNotes(opened: boolean): ContactNotesView {
  const [notes, setNotes] = useState<readonly ContactNote[]>();
  const [running, setRunning] = useState<readonly RunningContact[]>([]);
  useEffect(() => {
    if (!opened) return;
    let current = true;
    const readNotes = () =>
      void settle(pageApi().contactNotes({ limit: mostNotes })).then((outcome) => {
        if (current) setNotes(outcome.ok ? (outcome.value as readonly ContactNote[]) : []);
      });
    readNotes();
    // One that is still being written when the list opens comes in as soon as it is there.
    const unsubscribe = onNoteWritten(readNotes);
    void settle(pageApi().openContacts({})).then((outcome) => {
      if (current && outcome.ok) setRunning(outcome.value as readonly RunningContact[]);
    });
    return () => {
      current = false;
      unsubscribe();
    };
  }, [opened]);
  const forget = async (id?: string) => {
    const outcome = await settle(pageApi().forgetContactNotes(id === undefined ? {} : { ids: [id] }));
    if (!outcome.ok) return outcome.code;
    setNotes((before = []) => (id === undefined ? [] : before.filter((note) => note.id !== id)));
    return outcome.value.forgotten;
  };
  return { notes, running, forget };
}

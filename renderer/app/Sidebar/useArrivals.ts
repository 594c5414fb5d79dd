// How concerns come to the desk from outside: the clipboard, another program, a link, a mail, a conversation.
// Nothing typed is lost: what is replaced comes back by Ctrl Z, and a newcomer waits while the hand is in the field.
import { type Dispatch, useEffect, useRef, useState } from 'react';
import type { Contact } from '../../../knowledge/vocabulary/contact';
import type { AskAction, AskState } from '../../ask/askState';
import {
  chooseMail,
  type DeskContact,
  dropMail,
  openMail,
  readClipboard,
  useContacts,
} from '../../bridge/useContacts';
import { usePageEvents } from '../../bridge/usePageEvents';
import { useWords } from '../../i18n/WordsContext';
import { type Arrived, arrivedName, arrivedText, contactText } from './arrived';

export interface ArrivalsView {
  readonly atDesk: DeskContact | undefined;
  /** The concern of the contact that stands in the field; 0: none. */
  readonly concernNo: number;
  readonly waiting: Arrived | undefined;
  readonly takeWaiting: () => void;
  readonly leaveWaiting: () => void;
  readonly take: (arrived: Arrived) => void;
  readonly leaveContact: () => void;
  readonly chooseConcern: (no: number) => void;
  /** A pasted whole mail; resolves to whether it was one. */
  readonly takePasted: (text: string) => Promise<boolean>;
  readonly takeDropped: (files: readonly File[]) => void;
  readonly chooseMail: () => void;
  readonly fromClipboard: () => void;
}

/** `tell`: says a sentence to those who do not see the page. */
export function useArrivals(
  ask: AskState,
  dispatch: Dispatch<AskAction>,
  tell: (sentence: string) => void,
): ArrivalsView {
  const words = useWords();
  const [waiting, setWaiting] = useState<Arrived>();
  const [concernNo, setConcernNo] = useState(0);
  // Events come between renders: what stands in the field, and what the contact has put there.
  const text = useRef(ask.text);
  const lead = useRef<string>(undefined);
  const openingMails = useRef(0);
  useEffect(() => {
    text.current = ask.text;
  }, [ask.text]);
  const wait = (arrived: Arrived) => {
    setWaiting(arrived);
    tell(words.t('arrival.spokenWaits', { what: arrivedName(arrived, words) }));
  };
  const put = (next: string, anew: boolean) => {
    if (next === text.current) return;
    dispatch({ kind: 'replaced', text: next, anew });
    text.current = next;
  };
  const take = (arrived: Arrived) => {
    setWaiting(undefined);
    tell(words.t('arrival.spoken', { what: arrivedName(arrived, words) }));
    if (arrived.kind === 'text') contacts.leave();
    else contacts.take(arrived.contact, arrived.original);
    const next = arrivedText(arrived);
    lead.current = arrived.kind === 'contact' ? next : undefined;
    setConcernNo(arrived.kind === 'contact' ? arrived.contact.present : 0);
    // A conversation whose first words are still to come: what it brings must not mix with what stood here.
    if (next !== '' || arrived.kind === 'contact') put(next, true);
  };
  const follow = (contact: Contact, no: number) => {
    const next = contactText(contact, no);
    const untouched = text.current === (lead.current ?? '') || text.current === '';
    if (next === lead.current) return;
    if (!untouched) return wait({ kind: 'contact', contact, how: 'turns' });
    // Further words of the same concern are typed on, as it were; another concern takes its place.
    if (text.current !== '' && no !== concernNo) put(next, false);
    else dispatch({ kind: 'typed', text: next });
    text.current = next;
    lead.current = next;
    setConcernNo(no);
  };
  const contacts = useContacts((contact, here) => {
    if (here && !contact.closed) follow(contact, contact.present);
    else if (contact.closed || here) setWaiting((now) => (isOf(now, contact) ? undefined : now));
    else if (openingMails.current > 0 && contact.channel === 'email') return;
    else arrive({ kind: 'contact', contact, how: 'contact' });
  });
  const arrive = (arrived: Arrived) => {
    const busy = arrived.kind === 'contact' && contacts.atDesk && !contacts.atDesk.contact.closed;
    // Asked for by a key or a click of its own, a concern never waits.
    const wanted = arrived.kind === 'text' && arrived.how !== 'clipboard';
    const isFull = text.current.trim() !== '';
    const handIsIn = isFull && document.hasFocus();
    const isWordless = isFull && arrivedText(arrived) === '';
    if (wanted || !(busy || handIsIn || isWordless)) take(arrived);
    else if (arrivedText(arrived).trim() !== text.current.trim()) wait(arrived);
  };
  const openOne = async (opening: ReturnType<typeof dropMail>, original?: string) => {
    openingMails.current += 1;
    const contact = await opening.finally(() => {
      openingMails.current -= 1;
    });
    if (contact === null) return false;
    if (typeof contact === 'string') {
      if (original === undefined) tell(words.error(contact));
      return false;
    }
    take({ kind: 'contact', contact, how: 'mail', ...(original !== undefined && { original }) });
    return true;
  };
  usePageEvents((event) => {
    if (event.name === 'concernArrived') arrive({ kind: 'text', ...event.payload });
    if (event.name === 'mailArrived') void openOne(openMail({ token: event.payload.token }));
  });
  return {
    atDesk: contacts.atDesk,
    concernNo,
    waiting,
    takeWaiting: () => waiting && take(waiting),
    leaveWaiting: () => setWaiting(undefined),
    take,
    leaveContact: () => {
      lead.current = undefined;
      setConcernNo(0);
      contacts.leave();
    },
    chooseConcern: (no) => {
      if (!contacts.atDesk) return;
      lead.current = contactText(contacts.atDesk.contact, no);
      setConcernNo(no);
      put(lead.current, false);
    },
    takePasted: (pasted) => openOne(openMail({ text: pasted }), pasted),
    takeDropped: (files) => files.forEach((file) => void openOne(dropMail(file))),
    chooseMail: () => void openOne(chooseMail()),
    fromClipboard: () =>
      void readClipboard().then((copied) => {
        if (copied.trim() === '') tell(words.t('arrival.emptyClipboard'));
        else take({ kind: 'text', how: 'clipboard', text: copied });
      }),
  };
}

function isOf(waiting: Arrived | undefined, contact: Contact): boolean {
  return waiting?.kind === 'contact' && waiting.contact.id === contact.id;
}

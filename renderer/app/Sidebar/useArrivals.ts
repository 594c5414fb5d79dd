// How concerns come to the desk from outside: the clipboard, another program, a link, a mail, a conversation.
// Nothing typed is lost: what is replaced comes back by Ctrl Z, and a newcomer waits while the hand is in the field.
import { type Dispatch, useEffect, useRef, useState } from 'react';
import type { Contact } from '../../../knowledge/vocabulary/contact';
import type { AskAction, AskState } from '../../ask/askState';
import { maxSentLength } from '../../bridge/useAsk';
import { chooseMail, dropMail, openMail, readClipboard, useContacts } from '../../bridge/useContacts';
import { usePageEvents } from '../../bridge/usePageEvents';
import { useWords } from '../../i18n/WordsContext';
import {
  type Arrived,
  arrivedName,
  arrivedQuestion,
  arrivedText,
  contactQuestion,
  contactText,
} from './arrived';
import { useNews } from './useNews';

export interface ArrivalsView {
  readonly atDesk: Contact | undefined;
  /** The concern of the contact that stands in the field; 0: none. */
  readonly concernNo: number;
  readonly waiting: Arrived | undefined;
  /** Why something could not be taken, for a while; empty: nothing of the kind. */
  readonly refused: string;
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

/** Long enough to read a reason, ms. */
const refusedMs = 8000;

/** `tell`: says a sentence to those who do not see the page. */
export function useArrivals(
  ask: AskState,
  dispatch: Dispatch<AskAction>,
  tell: (sentence: string) => void,
): ArrivalsView {
  const words = useWords();
  const [waiting, setWaiting] = useState<Arrived>();
  const { sentence: refused, tell: showRefusal } = useNews(refusedMs);
  const refuse = (because: string) => {
    showRefusal(because);
    tell(because);
  };
  const [concernNo, setConcernNo] = useState(0);
  // Events come between renders: what stands in the field, and what the contact has put there.
  const text = useRef(ask.text);
  const lead = useRef<string>(undefined);
  const openingMails = useRef(0);
  const before = useRef(ask);
  useEffect(() => {
    const emptied = before.current.text !== '' && ask.text === '';
    const another = before.current.concernNo !== ask.concernNo && ask.text !== lead.current;
    if (before.current.text !== ask.text) text.current = ask.text;
    before.current = ask;
    if ((emptied || another) && isDoneWith(contacts.atDesk)) leaveContact();
  });
  const wait = (arrived: Arrived) => {
    setWaiting(arrived);
    tell(words.t('arrival.spokenWaits', { what: arrivedName(arrived, words) }));
  };
  const put = (next: string, asks: string, anew: boolean) => {
    if (next === text.current) return;
    dispatch({ kind: 'replaced', text: next, asks, anew });
    text.current = next;
  };
  const take = (arrived: Arrived) => {
    setWaiting(undefined);
    showRefusal('');
    tell(words.t('arrival.spoken', { what: arrivedName(arrived, words) }));
    if (arrived.kind === 'text') contacts.leave();
    else contacts.take(arrived.contact);
    const next = arrivedText(arrived);
    lead.current = arrived.kind === 'contact' ? next : undefined;
    setConcernNo(arrived.kind === 'contact' ? arrived.contact.present : 0);
    // A conversation whose first words are still to come: what it brings must not mix with what stood here.
    if (next !== '' || arrived.kind === 'contact') put(next, arrivedQuestion(arrived), true);
  };
  const follow = (contact: Contact, no: number) => {
    const next = contactText(contact, no);
    const untouched = text.current === (lead.current ?? '') || text.current === '';
    if (next === lead.current) return;
    if (!untouched) return wait({ kind: 'contact', contact, how: 'turns' });
    // Further words of the same concern are typed on, as it were; another concern takes its place.
    const asks = contactQuestion(contact, no);
    if (text.current !== '' && no !== concernNo) put(next, asks, false);
    else dispatch({ kind: 'typed', text: next, asks });
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
  const leaveContact = () => {
    lead.current = undefined;
    setConcernNo(0);
    contacts.leave();
  };
  const arrive = (arrived: Arrived) => {
    const busy = arrived.kind === 'contact' && contacts.atDesk && !contacts.atDesk.closed;
    // Asked for by a key or a click of its own, a concern never waits.
    const wanted = arrived.kind === 'text' && arrived.how !== 'clipboard';
    const isFull = text.current.trim() !== '';
    const handIsIn = isFull && document.hasFocus();
    const isWordless = isFull && arrivedText(arrived) === '';
    if (wanted || !(busy || handIsIn || isWordless)) take(arrived);
    else if (arrivedText(arrived).trim() !== text.current.trim()) wait(arrived);
  };
  const openOne = async (opening: ReturnType<typeof dropMail>, quiet = false) => {
    openingMails.current += 1;
    const contact = await opening.finally(() => {
      openingMails.current -= 1;
    });
    if (contact === null) return false;
    if (typeof contact === 'string') {
      if (!quiet) refuse(words.t('arrival.mailRefused', { because: words.error(contact) }));
      return false;
    }
    take({ kind: 'contact', contact, how: 'mail' });
    return true;
  };
  usePageEvents((event) => {
    if (event.name === 'concernArrived') {
      const { how, text: arrived } = event.payload;
      arrive({ kind: 'text', how, text: arrived.slice(0, maxSentLength) });
    }
    if (event.name === 'mailArrived') void openOne(openMail({ token: event.payload.token }));
  });
  return {
    atDesk: contacts.atDesk,
    concernNo,
    waiting,
    refused,
    takeWaiting: () => waiting && take(waiting),
    leaveWaiting: () => setWaiting(undefined),
    take,
    leaveContact,
    chooseConcern: (no) => {
      if (!contacts.atDesk) return;
      lead.current = contactText(contacts.atDesk, no);
      setConcernNo(no);
      put(lead.current, contactQuestion(contacts.atDesk, no), false);
    },
    takePasted: (pasted) => openOne(openMail({ text: pasted }), true),
    takeDropped: (files) => files.forEach((file) => void openOne(dropMail(file))),
    chooseMail: () => void openOne(chooseMail()),
    fromClipboard: () =>
      void readClipboard().then((copied) => {
        if (copied.trim() === '') refuse(words.t('arrival.emptyClipboard'));
        else take({ kind: 'text', how: 'clipboard', text: copied.slice(0, maxSentLength) });
      }),
  };
}

/** Nobody says more in a mail, nor in what has ended: the next concern is another customer's. */
function isDoneWith(contact: Contact | undefined): boolean {
  return contact !== undefined && (contact.channel === 'email' || contact.closed !== undefined);
}

function isOf(waiting: Arrived | undefined, contact: Contact): boolean {
  return waiting?.kind === 'contact' && waiting.contact.id === contact.id;
}

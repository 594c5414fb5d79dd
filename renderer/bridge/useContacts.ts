// The conversations that are going on, and the one at the desk; a mail is one too.
// Knows calls and events, not what the field does with them.
import { useRef, useState } from 'react';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { SourceToken } from '../../knowledge/contract/shellCalls';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Contact } from '../../knowledge/vocabulary/contact';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

export interface ContactsView {
  readonly atDesk: Contact | undefined;
  readonly take: (contact: Contact) => void;
  /** It goes on elsewhere; it is only no longer at the desk. */
  readonly leave: () => void;
}

/** `onChanged`: a contact was opened, has new turns, or was closed; `atDesk`: it is the one at the desk. */
export function useContacts(onChanged: (contact: Contact, atDesk: boolean) => void): ContactsView {
  const [atDesk, setAtDesk] = useState<Contact>();
  // Events may come faster than the page draws: who is at the desk is known at once.
  const deskId = useRef<string>(undefined);
  usePageEvents((event) => {
    if (event.name !== 'contactChanged') return;
    const contact = event.payload as Contact;
    const here = contact.id === deskId.current;
    if (here) setAtDesk(contact);
    onChanged(contact, here);
  });
  return {
    atDesk,
    take: (contact) => {
      deskId.current = contact.id;
      setAtDesk(contact);
    },
    leave: () => {
      deskId.current = undefined;
      setAtDesk(undefined);
    },
  };
}

/** A mail as a conversation: from a file's token or from pasted text. */
export async function openMail(
  mail: { readonly token: string } | { readonly text: string },
): Promise<Contact | ErrorCode> {
  const outcome = await settle(pageApi().openMail(mail));
  return outcome.ok ? (outcome.value as Contact) : outcome.code;
}

/** A dropped or chosen mail file; null: none was chosen. */
async function openMailFile(
  chosen: Promise<Outcome<SourceToken | null>>,
): Promise<Contact | ErrorCode | null> {
  const source = await settle(chosen);
  if (!source.ok) return source.code;
  return source.value === null ? null : openMail({ token: source.value.token });
}

export function dropMail(file: File): Promise<Contact | ErrorCode | null> {
  return openMailFile(pageApi().takeDroppedFiles([file]));
}

export function chooseMail(): Promise<Contact | ErrorCode | null> {
  return openMailFile(pageApi().chooseMail({}));
}

/** The clipboard's text, on a key pressed for it; empty where there is none. */
export async function readClipboard(): Promise<string> {
  const outcome = await settle(pageApi().readClipboard({}));
  return outcome.ok ? outcome.value.text : '';
}

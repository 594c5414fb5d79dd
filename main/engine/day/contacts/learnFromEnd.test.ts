// What outcomes teach: each concern its own, once, and nothing that was taken back. Over a learning that only notes.
import { describe, expect, it } from 'vitest';
import { TablettError } from '../../../../knowledge/errors/tablettError';
import type { Answer } from '../../../../knowledge/vocabulary/answer';
import type { Contact } from '../../../../knowledge/vocabulary/contact';
import { articleId } from '../../../../knowledge/vocabulary/ids';
import { learnFromEnd } from './learnFromEnd';
import { Lessons } from './lessons';
import { noteContact } from './noteContact';
import type { NewNote } from './noteDesk';

const [moving, power] = [articleId('umzug'), articleId('strom')];

/** `shown`: which articles are on the cards of a concern. No note is kept. */
function desk(shown: Readonly<Record<string, readonly string[]>> = {}) {
  const learned: string[] = [];
  let failing = 0;
  const lessons = new Lessons({
    noteUse: async ({ kind, articleId: of, text }) => {
      if (failing-- === 1) throw new TablettError('DISK_FULL');
      learned.push(`${kind} ${of}: ${text}`);
    },
  });
  const notes = {
    note: async ({ noteId = 'note' }: NewNote) => noteId,
    get: async () => undefined,
  };
  const find = async (text: string): Promise<Answer> => {
    const cards = (shown[text] ?? []).map((id) => ({ articleId: articleId(id) }));
    return { kind: 'cards', cards } as unknown as Answer;
  };
  const parts = { lessons, notes: notes as never, find };
  const failAt = (call: number) => {
    failing = call;
  };
  return { parts, learned, failAt };
}

function contactOf(...texts: readonly string[]): Contact {
  const concerns = texts.map((text, at) => ({ no: at + 1, text, turnIds: [] }));
  return { id: 'c', channel: 'call', openedAtMs: 1, turns: [], concerns, present: texts.length };
}

describe('a contact that was solved', () => {
  it('teaches each concern on whose cards the article stood', async () => {
    const { parts, learned } = desk({
      'Umzug melden': ['umzug'],
      'Strom weg': ['strom'],
      Adresse: ['umzug'],
    });
    const contact = contactOf('Umzug melden', 'Strom weg', 'Adresse');
    await learnFromEnd({ contact, outcome: 'solved', articleId: moving }, parts);
    expect(learned).toEqual(['solved umzug: Umzug melden', 'solved umzug: Adresse']);
  });

  it('teaches the concern talked of last where the article stood on no card', async () => {
    const { parts, learned } = desk();
    const contact = { ...contactOf('Umzug melden', 'Strom weg'), present: 1 };
    await learnFromEnd({ contact, outcome: 'solved', articleId: moving }, parts);
    await learnFromEnd({ contact: contactOf('Zähler'), outcome: 'solved', articleId: power }, desk().parts);
    expect(learned).toEqual(['solved umzug: Umzug melden']);
  });

  it('teaches nothing twice: tried again after a failure, told again for a concern or for all', async () => {
    const { parts, learned, failAt } = desk({ 'Umzug melden': ['umzug'], 'Strom weg': ['umzug'] });
    const contact = contactOf('Umzug melden', 'Strom weg');
    const end = () => learnFromEnd({ contact, outcome: 'solved', articleId: moving }, parts);
    failAt(2);
    await expect(end()).rejects.toThrow('DISK_FULL');
    await end();
    const again = { text: 'Strom weg', outcome: 'solved', articleId: moving } as const;
    await noteContact({ ...again, contactId: 'c' }, parts);
    await noteContact({ ...again, contactId: 'c', noteId: 'c' }, parts);
    expect(learned).toEqual(['solved umzug: Umzug melden', 'solved umzug: Strom weg']);
  });

  it('is corrected for one of its concerns, and taken back for all', async () => {
    const { parts, learned } = desk({ 'Umzug melden': ['umzug'], 'Strom weg': ['umzug'] });
    const contact = contactOf('Umzug melden', 'Strom weg');
    await learnFromEnd({ contact, outcome: 'solved', articleId: moving }, parts);
    learned.length = 0;
    const other = { text: 'Strom weg', outcome: 'solved', articleId: power, contactId: 'c' } as const;
    await noteContact(other, parts);
    expect(learned).toEqual(['reopened umzug: Strom weg', 'solved strom: Strom weg']);
    await noteContact({ text: 'Strom weg', outcome: 'unsolved', contactId: 'c', noteId: 'c' }, parts);
    expect(learned.slice(2)).toEqual(['reopened umzug: Umzug melden', 'reopened strom: Strom weg']);
  });
});

describe('a concern of the box', () => {
  it('teaches once per note, history or not', async () => {
    const { parts, learned } = desk();
    const told = { text: 'Umzug melden', outcome: 'solved', articleId: moving } as const;
    const { noteId } = await noteContact(told, parts);
    await noteContact({ ...told, noteId }, parts);
    await noteContact({ text: told.text, noteId }, parts);
    await noteContact({ text: told.text, noteId }, parts);
    expect(learned).toEqual(['solved umzug: Umzug melden', 'reopened umzug: Umzug melden']);
  });
});

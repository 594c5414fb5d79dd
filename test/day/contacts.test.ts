// Contacts through the whole engine over the real store: understood while they last, kept masked, forgotten for good.
// The model is a fake; how concerns are told apart has its own tests and its own exam.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayCall } from '../../main/cli/dayCall';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, knowledgeFolder, openTrial } from '../pipeline/engineTrial';

async function openWith(dataDir: string) {
  const trial = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
  await trial.engine.modelReady();
  return trial;
}

const customer = (text: string, more: object = {}) => ({ speaker: 'customer' as const, text, ...more });
const notesOf = (engine: Engine) => dayCall(engine, 'contactNotes', {});

async function openSaying(engine: Engine, ...texts: readonly string[]) {
  const { id } = await dayCall(engine, 'openContact', { channel: 'call' });
  return dayCall(engine, 'appendTurns', { contactId: id, turns: texts.map((text) => customer(text)) });
}

/** Whether any file of the store holds these words. */
async function isOnDisk(dataDir: string, words: string): Promise<boolean> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(words)) return true;
  }
  return false;
}

const said = 'Petra Lohmann mein Name, IBAN DE02120300000000202051, mein Quittenbaum braucht Strom.';

describe('contacts', () => {
  it('gather the concern from the turns, tell of every change and end in a masked note', async () => {
    const dataDir = await temporaryFolder();
    const { engine, events } = await openWith(dataDir);
    const contact = await openSaying(engine, 'Guten Tag!', said);
    expect(contact).toMatchObject({ present: 1, concerns: [{ no: 1 }] });
    expect(contact.concerns[0]?.text).toContain('Quittenbaum');
    expect(await dayCall(engine, 'openContacts', {})).toMatchObject([{ id: contact.id }]);
    expect(await isOnDisk(dataDir, 'Quittenbaum')).toBe(false);
    await dayCall(engine, 'closeContact', { contactId: contact.id, outcome: 'passedOn' });
    expect(await dayCall(engine, 'openContacts', {})).toEqual([]);
    const notes = await notesOf(engine);
    expect(notes).toMatchObject([{ channel: 'call', outcome: 'passedOn', language: 'de' }]);
    expect(notes[0]?.maskedText).toContain('Quittenbaum');
    expect(await isOnDisk(dataDir, 'Lohmann')).toBe(false);
    expect(await isOnDisk(dataDir, 'DE0212')).toBe(false);
    const told = () => events.filter(({ name }) => name === 'contactChanged').map(({ payload }) => payload);
    await expect.poll(() => told().at(-1)).toMatchObject({ closed: { outcome: 'passedOn' } });
    expect(await engine.forgetConcern(contact.concerns[0]!.text)).toEqual({ forgotten: 1 });
    expect(await notesOf(engine)).toEqual([]);
    expect(await isOnDisk(dataDir, 'Quittenbaum')).toBe(false);
  });

  it('are listed without names and numbers while they last', async () => {
    const { engine } = await openWith(await temporaryFolder());
    const head =
      'Betreff: AW: Vertrag von Renate Holtmann, Vertragskonto 4400817352\nVon: Renate Holtmann <r@web.example>';
    const text = `${head}\n\nGuten Tag,\nmein Quittenbaum braucht Strom. Geht das?\nMfG\nRenate Holtmann`;
    const mail = await dayCall(engine, 'openMail', { text });
    expect(mail.concerns[0]?.written).not.toMatch(/Von:|Betreff:/);
    await openSaying(engine, said);
    await dayCall(engine, 'openContact', { channel: 'chat', title: 'Web-Chat' });
    const listed = (await dayCall(engine, 'openContacts', {})).map(({ masked }) => masked);
    expect(listed[0]).toBe('Web-Chat');
    expect(listed[1]).toContain('Quittenbaum');
    expect(listed[2]).toContain('Vertrag');
    expect(listed.join()).not.toMatch(/Lohmann|DE0212|Holtmann|4400817352/);
  });

  it('knows a name without its cue once it was said with one, and forgets by the words that were asked', async () => {
    const { engine } = await openWith(await temporaryFolder());
    const contact = await openSaying(
      engine,
      'Ja, guten Tag, hier ist Kowallik.',
      'Kowallik, das ist der Nachbar, sein Quittenbaum braucht Strom.',
    );
    await dayCall(engine, 'closeContact', { contactId: contact.id, outcome: 'unsolved' });
    const [note] = await notesOf(engine);
    expect(note?.maskedText).toContain('Quittenbaum');
    expect(note?.maskedText).not.toContain('Kowallik');
    expect(contact.concerns[0]?.text).toContain('Kowallik');
    expect(await engine.forgetConcern(contact.concerns[0]!.text)).toEqual({ forgotten: 1 });
    expect(await notesOf(engine)).toEqual([]);
  });

  it('teach which article solved the concern, and take it back when the outcome changes', async () => {
    const { engine } = await openWith(await temporaryFolder());
    await engine.importPaths([await knowledgeFolder()]);
    const [first] = (await engine.listArticles({ offset: 0, limit: 1 })).articles;
    const articleId = first!.id;
    const kinds = async () => (await engine.learnedOfArticle(articleId)).map(({ kind }) => kind);
    const { id } = await openSaying(engine, 'Ich will meinen Umzug in die Lindenallee melden.');
    await dayCall(engine, 'closeContact', { contactId: id, outcome: 'solved', articleId });
    expect(await kinds()).toEqual(['solved']);
    const text = 'Wie melde ich den Umzug meiner Tochter?';
    const { noteId } = await dayCall(engine, 'noteContact', { text, outcome: 'solved', articleId });
    expect(await notesOf(engine)).toMatchObject([{ title: first!.title }, { title: first!.title }]);
    await dayCall(engine, 'noteContact', { text, outcome: 'unsolved', noteId });
    expect((await kinds()).sort()).toEqual(['reopened', 'solved', 'solved']);
    expect((await notesOf(engine)).find((note) => note.id === noteId)).toMatchObject({ outcome: 'unsolved' });
    await dayCall(engine, 'forgetContactNotes', { ids: [noteId] });
    expect(await dayCall(engine, 'forgetContactNotes', {})).toEqual({ forgotten: 1 });
  });

  it('teach an outcome once, however often it is told and whether or not a history is kept', async () => {
    const { engine } = await openWith(await temporaryFolder());
    await engine.importPaths([await knowledgeFolder()]);
    const [first] = (await engine.listArticles({ offset: 0, limit: 1 })).articles;
    const articleId = first!.id;
    const kinds = async () => (await engine.learnedOfArticle(articleId)).map(({ kind }) => kind).sort();
    const told = { text: 'Wie melde ich den Umzug?', outcome: 'solved', articleId } as const;
    const { noteId } = await dayCall(engine, 'noteContact', told);
    await dayCall(engine, 'noteContact', { ...told, noteId });
    expect(await kinds()).toEqual(['solved']);
    await dayCall(engine, 'changeDaySettings', { history: false });
    await dayCall(engine, 'noteContact', { ...told, noteId });
    expect(await kinds()).toEqual(['solved']);
    const { id } = await openSaying(engine, 'Meine Tochter zieht um.');
    await dayCall(engine, 'closeContact', { contactId: id, outcome: 'solved', articleId });
    const [concern] = (await dayCall(engine, 'readContact', { contactId: id })).concerns;
    await dayCall(engine, 'noteContact', { ...told, text: concern!.text, contactId: id });
    expect(await kinds()).toEqual(['solved', 'solved']);
    await dayCall(engine, 'noteContact', { text: told.text, noteId });
    expect(await kinds()).toEqual(['reopened', 'solved', 'solved']);
    expect(await notesOf(engine)).toEqual([]);
  });

  it('leave a conversation its words where the outcome of one of its concerns is told anew', async () => {
    const { engine } = await openWith(await temporaryFolder());
    const { id } = await openSaying(engine, 'Der Umzug klemmt.', 'Der Zähler auch.');
    await dayCall(engine, 'closeContact', { contactId: id, outcome: 'unsolved' });
    const again = { text: 'Zähler', outcome: 'passedOn', contactId: id, noteId: id } as const;
    await dayCall(engine, 'noteContact', again);
    const [note] = await notesOf(engine);
    expect(note).toMatchObject({ id, channel: 'call', outcome: 'passedOn' });
    expect(note?.maskedText).toContain('Umzug klemmt');
  });

  it('keep notes only where the owner allows it, names only where both are given, and obey at once', async () => {
    const dataDir = await temporaryFolder();
    const { engine } = await openWith(dataDir);
    const note = () => dayCall(engine, 'noteContact', { text: 'Der Umzug klemmt.', outcome: 'solved' });
    await note();
    await dayCall(engine, 'changeDaySettings', { nameExperts: true, ownName: 'Mara Sommer' });
    await note();
    const names = async () => (await notesOf(engine)).map(({ solvedBy }) => solvedBy).sort();
    expect(await names()).toEqual(['Mara Sommer', undefined]);
    await engine.close();
    const { engine: again } = await openWith(dataDir);
    expect(await dayCall(again, 'readDaySettings', {})).toMatchObject({
      ownName: 'Mara Sommer',
      history: true,
    });
    await dayCall(again, 'changeDaySettings', { nameExperts: false });
    expect((await notesOf(again)).map(({ solvedBy }) => solvedBy)).toEqual([undefined, undefined]);
    await dayCall(again, 'changeDaySettings', { history: false });
    expect(await notesOf(again)).toEqual([]);
    await dayCall(again, 'noteContact', { text: 'Der Umzug klemmt.' });
    expect(await notesOf(again)).toEqual([]);
    expect(await isOnDisk(join(dataDir, 'store'), 'klemmt')).toBe(false);
  });

  it('bear a flood: every turn is answered, few changes are told, the latest stand', async () => {
    const { engine, events } = await openWith(await temporaryFolder());
    const { id } = await dayCall(engine, 'openContact', { channel: 'chat' });
    const appended = Array.from({ length: 1000 }, (_, at) =>
      dayCall(engine, 'appendTurns', { contactId: id, turns: [customer(`Umzug Nummer ${at} melden bitte`)] }),
    );
    const contacts = await Promise.all(appended);
    expect(contacts.at(-1)?.turns).toHaveLength(200);
    expect(contacts.at(-1)?.turns.at(-1)?.text).toBe('Umzug Nummer 999 melden bitte');
    expect(events.filter(({ name }) => name === 'contactChanged').length).toBeLessThan(200);
    const open = Array.from({ length: 120 }, () => dayCall(engine, 'openContact', { channel: 'box' }));
    await Promise.all(open);
    expect(await dayCall(engine, 'openContacts', {})).toHaveLength(100);
  });

  it('refuse what is unknown, closed or too long', async () => {
    const { engine } = await openWith(await temporaryFolder());
    const missing = { code: 'CONTACT_MISSING' };
    await expect(dayCall(engine, 'readContact', { contactId: 'x' })).rejects.toMatchObject(missing);
    const { id } = await openSaying(engine, 'Der Umzug klemmt.');
    const tooLong = dayCall(engine, 'appendTurns', {
      contactId: id,
      turns: [customer('x'.repeat(10_000_000))],
    });
    await expect(tooLong).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await dayCall(engine, 'closeContact', { contactId: id, outcome: 'unsolved' });
    expect(await dayCall(engine, 'readContact', { contactId: id })).toMatchObject({
      closed: { outcome: 'unsolved' },
    });
    const turns = [customer('Noch was')];
    await expect(dayCall(engine, 'appendTurns', { contactId: id, turns })).rejects.toMatchObject(missing);
  });
});

const mail = [
  'From: "Ute Brandes" <ute@web.example>',
  'To: service@stadtwerke.example',
  'Subject: =?windows-1252?Q?AW:_Z=E4hler?=',
  'Date: Mon, 2 Mar 2026 10:00:00 +0100',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Guten Tag,',
  '',
  'der Z=E4hler l=E4uft r=FCckw=E4rts, seit wir 5 =80 gezahlt haben.',
  '',
  'Mit freundlichen Gr=FC=DFen',
  'Ute Brandes',
  '',
  'Am 1.3.2026 um 09:14 schrieb Stadtwerke Service <service@stadtwerke.example>:',
  '> Vielen Dank f=FCr Ihre Nachricht. Bitte beobachten Sie den Z=E4hler.',
  '--b',
  'Content-Type: text/plain; name=notiz.txt',
  'Content-Disposition: attachment; filename=notiz.txt',
  '',
  'Aus dem Anhang.',
].join('\r\n');

describe('a mail', () => {
  it('becomes a contact: who wrote what, in its own letters, without attachments, broken as it may be', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'mail.eml');
    await writeFile(file, Buffer.from(mail, 'latin1'));
    const { engine } = await openWith(await temporaryFolder());
    const contact = await dayCall(engine, 'openMail', { token: file });
    expect(contact).toMatchObject({ channel: 'email', title: 'Zähler', present: 1 });
    expect(contact.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['agent', 'Vielen Dank für Ihre Nachricht. Bitte beobachten Sie den Zähler.'],
      ['customer', 'der Zähler läuft rückwärts, seit wir 5 € gezahlt haben.'],
    ]);
    // What hangs on it is named, and not read.
    expect(JSON.stringify({ ...contact, original: undefined })).not.toContain('Anhang');
    expect(contact.turns.at(-1)?.atMs).toBe(Date.UTC(2026, 2, 2, 9));
  });

  it('keeps the mail as it came and who sent it while it lasts, and leaves nothing of either behind', async () => {
    const { engine } = await openWith(await temporaryFolder());
    const text =
      'Von: Petra Grünwald <petra@web.example>\nAn: service@stadtwerke.example\nBetreff: Umzug\n\nGuten Tag,\n\nGrünwald zieht um, was ist mit dem Zähler?\n\nMit freundlichen Grüßen\nPetra Grünwald';
    const contact = await dayCall(engine, 'openMail', { text });
    expect(contact).toMatchObject({ customer: { name: 'Petra Grünwald' }, original: { text, attached: [] } });
    await dayCall(engine, 'closeContact', { contactId: contact.id, outcome: 'unsolved' });
    const [note] = await dayCall(engine, 'contactNotes', { limit: 10 });
    expect(note?.maskedText).toContain('zieht um');
    expect(JSON.stringify(note)).not.toMatch(/Grünwald|Petra|web\.example/);
  });

  it('may be pasted whole; what is no mail or says nothing is refused by name', async () => {
    const folder = await temporaryFolder();
    const { engine } = await openWith(await temporaryFolder());
    const pasted = await dayCall(engine, 'openMail', {
      text: 'Hallo,\n\nmein Umzug klemmt.\n\nMfG\nA. Berg\n\n> Wie geht es Ihnen?',
    });
    expect(pasted.concerns.map(({ text }) => text)).toEqual(['mein Umzug klemmt']);
    const refused = async (input: { token: string } | { text: string }) =>
      dayCall(engine, 'openMail', input).catch(({ code }: { code: string }) => code);
    expect(await refused({ text: ' \n> \n' })).toBe('SOURCE_EMPTY');
    expect(await refused({ token: join(folder, 'fehlt.eml') })).toBe('SOURCE_MISSING');
    await writeFile(join(folder, 'notiz.md'), '# Notiz\n\nText.');
    expect(await refused({ token: join(folder, 'notiz.md') })).toBe('SOURCE_UNSUPPORTED');
    await writeFile(join(folder, 'kaputt.msg'), Buffer.from('d0cf11e0a1b11ae1ffffffff', 'hex'));
    expect(await refused({ token: join(folder, 'kaputt.msg') })).toMatch(/^SOURCE_/);
    expect(await dayCall(engine, 'openContacts', {})).toHaveLength(1);
  });
});

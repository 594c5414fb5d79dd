// Replies through the whole engine over the real store: drafts of the sample base, snippets, settings.
// The model is a fake; what a draft may say has its own tests.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import {
  type ReplyDraft,
  type ReplySentence,
  replyChannels,
  replyLengths,
} from '../../knowledge/vocabulary/reply';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from '../pipeline/engineTrial';

const signal = new AbortController().signal;
const concern =
  'Mein Name ist Petra Lohmann, Zählernummer 4711-08, wir ziehen um und möchten den Strom mitnehmen.';
const usual = {
  text: concern,
  channel: 'email',
  tone: 'friendly',
  length: 'medium',
  language: 'de',
} as const;

async function openWith(dataDir: string): Promise<Engine> {
  const { engine } = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
  await engine.modelReady();
  return engine;
}

async function listed(engine: Engine) {
  return (await engine.listArticles({ offset: 0, limit: 500 })).articles;
}

const sentencesOf = ({ paragraphs }: ReplyDraft): readonly ReplySentence[] =>
  paragraphs.flatMap(({ sentences }) => sentences);
const wordsOf = (draft: ReplyDraft): string =>
  sentencesOf(draft)
    .flatMap(({ parts }) => parts)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('\n');

/** An engine over these files of the sample, and their ids by the end of their source. */
async function openSample(...files: readonly string[]) {
  const engine = await openWith(await temporaryFolder());
  await engine.importPaths(files.map((file) => `knowledge/sample/${file}`));
  const articles = await listed(engine);
  return { engine, articles, idOf: (end: string) => articles.find(({ source }) => source.endsWith(end))!.id };
}

const moving = 'umzug/stromvertrag-mitnehmen.md';
const reading = 'zaehler/zaehlerstand-melden.md';

describe('drafts of the sample base', () => {
  it('there is one for every article, and each says something of its article', async () => {
    const { engine, articles } = await openSample('');
    expect(articles.length).toBeGreaterThan(80);
    const forms = replyChannels.flatMap((channel) => replyLengths.map((length) => ({ channel, length })));
    for (const [at, { id: articleId, title }] of articles.entries()) {
      // Each in two forms, and each form of many articles.
      for (const form of [forms[at % forms.length], forms[(at + 3) % forms.length]]) {
        const draft = await engine.day.draftReply({ ...usual, ...form, articleId }, signal);
        expect(draft.sources.length, `${title} (${JSON.stringify(form)})`).toBeGreaterThan(0);
        expect(wordsOf(draft)).not.toMatch(/Vorgangsart|UMZ-|Hinweis für den Service/);
      }
    }
  }, 60_000);

  it('only what is released for customers may be sent', async () => {
    const { engine, idOf } = await openSample(moving, 'service/beschwerde.md');
    const released = await engine.day.draftReply({ ...usual, articleId: idOf(moving) }, signal);
    const internal = await engine.day.draftReply({ ...usual, articleId: idOf('beschwerde.md') }, signal);
    expect([released.sendable, internal.sendable]).toEqual([true, false]);
  });

  it('facts of the concern fill what the article asks for', async () => {
    const { engine, idOf } = await openSample(reading);
    const draft = await engine.day.draftReply({ ...usual, articleId: idOf(reading) }, signal);
    const fields = sentencesOf(draft)
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'field' ? [[part.label, part.filled]] : []));
    expect(fields).toContainEqual(['Zählernummer', '4711-08']);
    expect(fields).toContainEqual(['Ablesedatum', undefined]);
    expect(fields[0]).toEqual(['Anrede und Name', 'Petra Lohmann']);
  });

  it('what was said in the contact counts as well, and an ended contact adds nothing', async () => {
    const { engine, idOf } = await openSample(reading);
    const { id: contactId } = await engine.day.openContact({ channel: 'chat' }, signal);
    const turns = [{ speaker: 'customer' as const, text: 'Meine Zählernummer ist 9900-17.', final: true }];
    await engine.day.appendTurns({ contactId, turns }, signal);
    const asked = { ...usual, articleId: idOf(reading), contactId, text: 'Wie melde ich den Stand?' };
    const known = JSON.stringify(await engine.day.draftReply(asked, signal));
    expect(known).toContain('9900-17');
    await engine.day.closeContact({ contactId, outcome: 'solved' }, signal);
    expect(JSON.stringify(await engine.day.draftReply(asked, signal))).not.toContain('9900-17');
  });

  it('an unknown article fails by name', async () => {
    const engine = await openWith(await temporaryFolder());
    const missing = engine.day.draftReply({ ...usual, articleId: articleId('none') }, signal);
    await expect(missing).rejects.toMatchObject({ code: 'ARTICLE_MISSING' });
  });
});

describe('the counterpart', () => {
  it('answers in the language of the reply', async () => {
    const { engine, articles } = await openSample(
      'abschlag/abschlag-senken.md',
      'english/change-monthly-payment.md',
    );
    const [german, english] = [...articles].sort((a, b) => a.language.localeCompare(b.language));
    const english1 = { ...usual, articleId: german!.id, language: 'en' as const };
    expect((await engine.day.draftReply(english1, signal)).from).toMatchObject({
      articleId: german!.id,
      language: 'de',
    });
    await engine.workspace.changeKeeping(
      { articleIds: [german!.id], change: { counterpart: english!.id } },
      signal,
    );
    expect((await engine.day.draftReply(english1, signal)).from).toMatchObject({
      articleId: english!.id,
      language: 'en',
    });
  });
});

describe('a counterpart that front matter names', () => {
  const german = (name: string) =>
    `---\nlanguage: de\nübersetzung: ${name}\n---\n# Umzug melden\n\nDer Vertrag zieht mit um. Der Zähler wird am letzten Tag abgelesen.\n`;
  const english =
    '---\nlanguage: en\n---\n# Moving house\n\nThe contract moves with you. The meter is read on the last day.\n';

  it.each(['en/moving.md', 'Moving house'])('as "%s" is found at import, and named back', async (name) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'en'));
    await writeFile(join(folder, 'umzug.md'), german(name));
    await writeFile(join(folder, 'en', 'moving.md'), english);
    const engine = await openWith(await temporaryFolder());
    await engine.importPaths([folder]);
    const pairs = async (of: Engine) =>
      (await listed(of)).map(({ id, keeping }) => [id, keeping?.counterpart] as const);
    const [[one, two] = [], [three, four] = []] = await pairs(engine);
    expect([two, four]).toEqual([three, one]);
    const draft = await engine.day.draftReply({ ...usual, articleId: one!, language: 'en' }, signal);
    const other = await engine.day.draftReply({ ...usual, articleId: one!, language: 'de' }, signal);
    expect([draft.from.language, other.from.language]).toEqual(['en', 'de']);

    // Read anew, the source says its own words again; they mean the same.
    const changed = german(name).replace('letzten Tag', 'ersten Tag');
    await writeFile(join(folder, 'umzug.md'), changed);
    await engine.importPaths([folder]);
    expect(new Map(await pairs(engine)).get(one!)).toBe(two);
  });
});

describe('snippets and settings', () => {
  it('are kept over a restart', async () => {
    const dataDir = await temporaryFolder();
    const { engine } = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    const made = await engine.day.saveSnippet(
      { name: 'Rückruf', shortcut: 'rr', text: 'Wir rufen zurück.' },
      signal,
    );
    const other = await engine.day.saveSnippet({ name: 'Dank', shortcut: '', text: 'Danke.' }, signal);
    await engine.day.saveSnippet({ ...made, text: 'Wir rufen heute zurück.' }, signal);
    await engine.day.removeSnippet({ id: other.id }, signal);
    await engine.day.changeReplySettings({ signature: 'Jana Wirth', withSource: true }, signal);
    await engine.close();
    const again = await openWith(dataDir);
    expect(await again.day.listSnippets({}, signal)).toEqual([{ ...made, text: 'Wir rufen heute zurück.' }]);
    expect(await again.day.readReplySettings({}, signal)).toMatchObject({
      signature: 'Jana Wirth',
      withSource: true,
      tone: 'friendly',
    });
  });
});

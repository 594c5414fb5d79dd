// What was understood, through the whole engine over the real store: recap, chips, concerns, question, hand-over, experts.
// The model is a fake; how well things are found is measured by `cli measure-understanding`.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import shippedToneHead from '../../knowledge/tone/toneHead.json';
import { dayCall } from '../../main/cli/dayCall';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, missingModel, openTrial } from '../pipeline/engineTrial';
import { writeFiles } from '../pipeline/importTrial';

const files = {
  'umzug.md': `---\ntitle: Vertrag beim Umzug mitnehmen\nowner: Team Umzug\n---\nDer Vertrag zieht beim Umzug mit um.\n\n## Was gebraucht wird\n\nNeue Adresse und Zählernummer.`,
  'rechnung.md':
    '# Rechnung zu hoch\n\nEine zu hohe Rechnung wird mit dem Zählerstand geprüft und berichtigt.',
};
const concern = 'umzug zum 1.3. und die letzte rechnung ist zu hoch';

async function openWith(configured = async () => fakeModel('m').embedder, dataDir?: string) {
  const folder = dataDir ?? (await temporaryFolder());
  const { engine } = await openTrial(folder, { configured });
  return { engine, dataDir: folder };
}

async function openBase(configured?: () => Promise<ReturnType<typeof fakeModel>['embedder']>) {
  const opened = await openWith(configured);
  await opened.engine.modelReady();
  const sources = await temporaryFolder();
  await writeFiles(sources, files);
  await opened.engine.importPaths([sources]);
  return opened;
}

const understand = (engine: Engine, text: string, more: object = {}) =>
  dayCall(engine, 'understand', { text, language: 'de', ...more });

async function idOf(engine: Engine, title: string) {
  const { articles } = await engine.listArticles({ offset: 0, limit: 10 });
  return articles.find((article) => article.title === title)!.id;
}

describe('a typed concern', () => {
  it('gets recap, chips and concerns of its own', async () => {
    const { engine } = await openBase();
    const { language, recap, concerns, handOver } = await understand(engine, concern);
    expect(language).toBe('de');
    expect(recap.sentence).toBe('Umzug zum 1.3. und die letzte rechnung ist zu hoch');
    expect(recap.facts).toMatchObject([{ kind: 'date', text: '1.3.' }]);
    expect(recap.chips.map(({ label }) => label)).toEqual(['Umzug', '1. März', 'Letzte Rechnung zu hoch']);
    for (const { start, end } of recap.chips) expect(concern.slice(start, end).length).toBe(end - start);
    expect(concerns).toEqual([
      { no: 1, text: 'umzug zum 1.3.' },
      { no: 2, text: 'die letzte rechnung ist zu hoch' },
    ]);
    expect(handOver).toEqual([]);
  });

  it('is asked for what the shown article needs', async () => {
    const { engine } = await openBase();
    const articleId = await idOf(engine, 'Vertrag beim Umzug mitnehmen');
    const shown = [{ articleId, likelihood: 0.8 }];
    const { openQuestion } = await understand(engine, 'zieht um 1.3.', { shown });
    expect(openQuestion).toEqual({ question: 'Neue Adresse bekannt?', insert: 'neue Adresse: ' });
    expect((await understand(engine, 'zieht um 1.3.')).openQuestion).toBeUndefined();
  });

  it('is understood without a model, only its tone is not heard', async () => {
    const { engine } = await openWith(missingModel);
    const { recap, tone, handOver } = await understand(engine, 'Frechheit! Ich will Ihren Chef sprechen!');
    expect(recap.sentence).not.toBe('');
    expect(tone).toBeUndefined();
    expect(handOver).toEqual(['wish']);
  });

  it('without words is nothing', async () => {
    const { engine } = await openBase();
    const { recap, concerns } = await understand(engine, ' ?! ');
    expect(recap).toEqual({ sentence: '', text: '', chips: [], facts: [] });
    expect(concerns).toEqual([]);
  });

  it('leaves nothing on the disk', async () => {
    const { engine, dataDir } = await openBase();
    await understand(engine, 'Quittenbaum braucht Strom, KdNr. 4711220');
    await dayCall(engine, 'handOverText', { text: 'Quittenbaum braucht Strom', language: 'de' });
    const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile()))
      expect((await readFile(join(entry.parentPath, entry.name))).includes('Quittenbaum')).toBe(false);
  });
});

describe('tone', () => {
  /** A model of the shipped fingerprint whose every sentence is angry. */
  const angry = async () => {
    const { embedder } = fakeModel(shippedToneHead.fingerprint);
    const weights = shippedToneHead.weights.anger;
    const length = Math.hypot(...weights);
    return { ...embedder, embedQuery: async () => Float32Array.from(weights, (value) => value / length) };
  };

  it('is heard by the model it was fitted to, and only where hints are wanted', async () => {
    const { engine } = await openBase(angry);
    const { tone } = await understand(engine, 'Das ist eine Frechheit.');
    expect(tone?.tone).toBe('anger');
    expect(tone?.phrases.length).toBeGreaterThan(0);
    await dayCall(engine, 'changeDaySettings', { toneHints: false });
    expect((await understand(engine, 'Das ist eine Frechheit.')).tone).toBeUndefined();
  });

  it('is absent with any other model', async () => {
    const { engine } = await openBase();
    expect((await understand(engine, 'Das ist eine Frechheit.')).tone).toBeUndefined();
  });

  it('stops when it is called off', async () => {
    const { engine } = await openBase(angry);
    const given = {
      text: 'Frechheit.',
      language: 'de' as const,
      shown: [],
      likelihoods: [],
      unhelpfulInRow: 0,
    };
    const call = engine.day.understand(given, AbortSignal.abort());
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('a contact', () => {
  it('brings its concerns, and the details of all its turns', async () => {
    const { engine } = await openBase();
    const { id: contactId } = await dayCall(engine, 'openContact', { channel: 'call' });
    const turns = ['Petra Lohmann hier, KdNr. 4711220.', 'Ich will meinen Umzug melden.'];
    const said = turns.map((text) => ({ speaker: 'customer' as const, text }));
    const contact = await dayCall(engine, 'appendTurns', { contactId, turns: said });
    const { concerns, recap } = await understand(engine, 'Ich will meinen Umzug melden.', { contactId });
    expect(concerns).toEqual(contact.concerns.map(({ no, text }) => ({ no, text })));
    expect(recap.facts).toContainEqual({
      kind: 'customerNumber',
      text: '4711220',
      value: '4711220',
      start: 0,
      end: 0,
    });
    const { text } = await dayCall(engine, 'handOverText', {
      text: '',
      contactId,
      language: 'en',
      unhelpfulInRow: 3,
    });
    expect(text).toContain('Customer number: 4711220');
    expect(text).toContain('3 articles in a row did not help');
  });

  it('that is not there is CONTACT_MISSING where it alone has the words', async () => {
    const { engine } = await openBase();
    expect((await understand(engine, 'Umzug', { contactId: 'none' })).recap.sentence).toBe('Umzug');
    await expect(understand(engine, ' ', { contactId: 'none' })).rejects.toMatchObject({
      code: 'CONTACT_MISSING',
    });
  });
});

describe('experts', () => {
  it('are the owners of near articles, and those who solved similar ones where names are allowed', async () => {
    const { engine } = await openBase();
    const articleId = await idOf(engine, 'Vertrag beim Umzug mitnehmen');
    const text = 'Umzug: Vertrag mitnehmen';
    const owner = {
      name: 'Team Umzug',
      because: 'owner',
      count: 1,
      topics: ['Vertrag beim Umzug mitnehmen'],
    };
    expect(await dayCall(engine, 'experts', { text })).toEqual([owner]);
    await dayCall(engine, 'changeDaySettings', { nameExperts: true, ownName: 'Mira' });
    await dayCall(engine, 'noteContact', { text, outcome: 'solved', articleId });
    const named = await dayCall(engine, 'experts', { text, articleIds: [articleId] });
    expect(named).toContainEqual(owner);
    expect(named).toContainEqual({ name: 'Mira', because: 'solved', count: 1, topics: owner.topics });
    await dayCall(engine, 'changeDaySettings', { nameExperts: false });
    expect(await dayCall(engine, 'experts', { text })).toEqual([owner]);
  });
});

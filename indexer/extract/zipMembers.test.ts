// Archives: what is in them becomes articles by name; what is wrong with them costs as little as possible.
import { describe, expect, it, vi } from 'vitest';
import { extractFile, type ZipEntry, zipOf } from '../../test/fakes/containers';
import { ContainerBudget } from './container';
import { codeOf, faultsOf } from './extractTesting';
import { zipMembers } from './zipMembers';

const page = (title: string, words = 'Bitte melden Sie den Zähler.'): string => `# ${title}\n\n${words}\n`;
const extractZip = (entries: readonly ZipEntry[]) => extractFile(zipOf(entries), 'wissen.zip');
const keysOf = async (entries: readonly ZipEntry[]) =>
  (await extractZip(entries)).articles.map(({ key }) => key);

describe('a zip archive', () => {
  it('gives an article a member, named by its place inside', async () => {
    const { articles, problems } = await extractZip([
      { name: 'zaehler/melden.md', content: page('Zähler melden') },
      { name: 'faq.csv', content: 'id;titel;text\nf1;Was?;Das.\nf2;Wie?;So.\n' },
      { name: 'leer/', content: '' },
      { name: '__MACOSX/._melden.md', content: 'x' },
    ]);
    expect(articles.map(({ key, title }) => [key, title])).toEqual([
      ['zaehler/melden.md', 'Zähler melden'],
      ['faq.csv#f1', 'Was?'],
      ['faq.csv#f2', 'Wie?'],
    ]);
    expect(articles[0]?.changedAtMs).toBeGreaterThan(Date.UTC(2026, 4, 16));
    expect(articles.flatMap(faultsOf)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('counts a picture once, however many pages show it', async () => {
    const [page, picture] = [
      { name: 'a.md', content: '![](z.png)' },
      { name: 'z.png', content: 'abc' },
    ];
    const budget = new ContainerBudget('wissen.zip');
    const added = vi.spyOn(budget, 'addBytes');
    const { members, picturesOf } = await zipMembers(zipOf([page, picture]), 'wissen.zip', budget);
    for (let times = 0; times < 3; times++)
      expect(await picturesOf(members[0]!)('z.png')).toEqual(Buffer.from('abc'));
    expect(added.mock.calls).toEqual([[3]]);
  });

  it('titles a member without title by its own name', async () => {
    const { articles } = await extractZip([{ name: 'a/umzug-melden.txt', content: 'x'.repeat(100) }]);
    expect(articles[0]?.title).toBe('Umzug melden');
  });

  it('reads names in the code page of DOS and in unmarked UTF-8', async () => {
    const entries = [
      { name: Buffer.from([0x5a, 0x84, 0x68, 0x6c, 0x65, 0x72, 0x2e, 0x6d, 0x64]), content: page('A') },
      { name: Buffer.from('Größe.md'), content: page('B') },
    ];
    expect(await keysOf(entries)).toEqual(['Zähler.md', 'Größe.md']);
  });

  it('turns names that lead out of it into names inside, none twice', async () => {
    const names = [
      '../../etc/x.md',
      '/etc/x.md',
      'C:\\Windows\\x.md',
      '..\\..\\x.md',
      'a/../../x.md',
      'z\n\u202e.md',
    ];
    expect(await keysOf(names.map((name) => ({ name, content: page('T') })))).toEqual([
      'etc/x.md',
      'etc/x (2).md',
      'Windows/x.md',
      'x.md',
      'x (2).md',
      'z .md',
    ]);
  });

  it('reads archives within archives, two levels', async () => {
    const inner = zipOf([{ name: 'innen.md', content: page('Innen') }]);
    const middle = zipOf([
      { name: 'tief.zip', content: inner },
      { name: 'mitte.md', content: page('Mitte') },
    ]);
    const { articles, problems } = await extractZip([{ name: 'mitte.zip', content: middle }]);
    expect(articles.map(({ key }) => key)).toEqual(['mitte.zip#mitte.md']);
    expect(problems).toMatchObject([{ code: 'SOURCE_TOO_DEEP', member: 'mitte.zip#tief.zip' }]);
  });

  it('reports encrypted, damaged and foreign members and reads the others', async () => {
    const { articles, problems } = await extractZip([
      { name: 'geheim.md', content: page('Geheim'), encrypted: true },
      { name: 'kaputt.pdf', content: '%PDF-1.4 nichts' },
      { name: 'werkzeug.exe', content: Buffer.from([0x4d, 0x5a, 0, 0, 0, 0]) },
      { name: 'gut.md', content: page('Gut') },
      { name: 'stil.css', content: 'p{}' },
    ]);
    expect(articles.map(({ key }) => key)).toEqual(['gut.md']);
    expect(problems.map(({ code, member }) => [member, code])).toEqual([
      ['geheim.md', 'SOURCE_ENCRYPTED'],
      ['kaputt.pdf', 'SOURCE_DAMAGED'],
      ['werkzeug.exe', 'SOURCE_UNSUPPORTED'],
    ]);
  });

  it('of office files is an archive, not one of them', async () => {
    const docx = zipOf([{ name: 'word/document.xml', content: '<w/>' }]);
    const { problems } = await extractZip([{ name: 'brief.docx', content: docx }]);
    expect(problems).toMatchObject([{ code: 'SOURCE_DAMAGED', member: 'brief.docx' }]);
  });
});

describe('a hostile archive', () => {
  it.each<[string, readonly ZipEntry[], string]>([
    ['a bomb', [{ name: 'a.txt', content: Buffer.alloc(30_000_000) }], 'SOURCE_ZIP_BOMB'],
    ['nothing', [{ name: 'ordner/', content: '' }], 'SOURCE_EMPTY'],
    [
      '100,000 entries',
      Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}.md`, content: '' })),
      'SOURCE_TOO_MANY_PARTS',
    ],
  ])('%s', async (_name, entries, code) => {
    expect(await codeOf(extractZip(entries))).toBe(code);
  });

  it('whose member is larger than it says loses that member only', async () => {
    const lying = { name: 'gross.md', content: 'x'.repeat(5_000), toldSize: 10 };
    const { articles, problems } = await extractZip([lying, { name: 'gut.md', content: page('Gut') }]);
    expect(articles.map(({ key }) => key)).toEqual(['gut.md']);
    expect(problems).toMatchObject([{ code: 'SOURCE_DAMAGED', member: 'gross.md' }]);
  });

  it('with one name 1,500 times is read in seconds', async () => {
    const entries = Array.from({ length: 1_500 }, () => ({ name: 'x.md', content: 'Wort' }));
    const { articles } = await extractZip(entries);
    expect(new Set(articles.map(({ key }) => key)).size).toBe(1_500);
  });

  it('with a bomb inside loses that one only', async () => {
    const bomb = zipOf([{ name: 'a.txt', content: Buffer.alloc(3_000_000) }]);
    const { articles, problems } = await extractZip([
      { name: 'b.zip', content: bomb },
      { name: 'gut.md', content: page('Gut') },
    ]);
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'SOURCE_ZIP_BOMB', member: 'b.zip' }]);
  });
});

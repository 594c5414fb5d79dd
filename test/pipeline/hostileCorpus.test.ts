// Attacks by content, one a line of the list below: none is expanded, run, fetched or followed; each costs itself only.
// Size, time and memory are hostileSources' business, names hostileNames'; containers have tests beside their readers.
import { readdir, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import type { TablettError } from '../../knowledge/errors/tablettError';
import type { Article } from '../../knowledge/vocabulary/article';
import { zipOf } from '../fakes/containers';
import { MemoryStore } from '../fakes/memoryStore';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { runImport, writeFiles } from './importTrial';

const good = { 'gut.md': '# Zählerstand\n\nEin Satz vom Zähler.\n' };

/** Nine entities of ten of the one before: a thousand million words. */
const laughs = `<!DOCTYPE x [<!ENTITY a0 "haha">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/hostname">]>';
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const toDocument =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function docxOf(prologue: string, words: string, relations = ''): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: toDocument },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?>${prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    },
    ...(relations ? [{ name: 'word/_rels/document.xml.rels', content: relations }] : []),
  ]);
}

function odtOf(prologue: string, words: string): Buffer {
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?>${prologue}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>${words}</text:p></office:text></office:body></office:document-content>`,
    },
  ]);
}

/** A PDF of one page; `catalogue` and `kids` go into its objects as they are. */
function pdfOf({ catalogue = '', kids = '[3 0 R]' }: { catalogue?: string; kids?: string }): Buffer {
  const stream = 'BT /F1 24 Tf 72 700 Td (Abschlag senken geht im Portal.) Tj ET';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids ${kids} /Count 1 >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${rows}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Every attack in one folder; addresses lead to a server that counts who comes. */
function attacks(address: string): Readonly<Record<string, string | Uint8Array>> {
  return {
    'entitaeten.docx': docxOf(laughs, 'Anfang &a9; Ende'),
    'entitaeten.odt': odtOf(laughs, 'Anfang &a9; Ende'),
    'datei.docx': docxOf(outside, 'Geheim: &file;'),
    'datei.odt': odtOf(outside, 'Geheim: &file;'),
    'skript.html': `<title>Seite</title><link rel="stylesheet" href="${address}/s.css"><style>@import "${address}/i.css";</style><body onload="fetch('${address}/onload')"><h1>Seite</h1><p onclick="alert(1)" style="background:url(${address}/bg)">Der Text der Seite.</p><script src="${address}/x.js">verraten()</script><img src="${address}/p.png" onerror="verraten()"><iframe src="${address}/f"></iframe><object data="${address}/o"></object><a href="javascript:verraten()">Verweis</a></body>`,
    'zeichnung.html': `<title>Zeichnung</title><h1>Zeichnung</h1><p>Ein Bild der Anlage.</p><svg onload="verraten()"><script>verraten()</script><image href="${address}/svg.png"/><use href="${address}/u.svg#a"/><foreignObject><p>Fremdes</p></foreignObject></svg>`,
    'bild.svg': `<svg xmlns="http://www.w3.org/2000/svg"><script>verraten()</script><image href="${address}/b.png"/></svg>`,
    'vorlage.docx': docxOf(
      '',
      'Der Brief einer Vorlage.',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}/t.dotm" TargetMode="External"/></Relationships>`,
    ),
    'schleife.docx': docxOf(
      '',
      'Ein Brief, der auf sich zeigt.',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument" Target="../word/document.xml"/></Relationships>',
    ),
    'skript.pdf': pdfOf({
      catalogue: `/OpenAction << /S /JavaScript /JS (app.launchURL("${address}/js")) >> /AA << /WC << /S /URI /URI (${address}/uri) >> >>`,
    }),
    'schleife.pdf': pdfOf({ kids: '[2 0 R 3 0 R]' }),
    'formeln.csv': `id;titel;text\n1;=HYPERLINK('${address}/h');@SUM(1+1)*cmd|' /C calc'!A0\n`,
    'tief.html': `<h1>Tief</h1>${'<div>'.repeat(30_000)}Ganz unten.${'</div>'.repeat(30_000)}`,
    'tief.md': `# Tief\n\n${'> '.repeat(5_000)}Ganz unten.\n`,
    'liste.md': `# Liste\n\n${Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- Punkt ${at}`).join('\n')}\n`,
    'tief.jsonl': `{"id":"1","title":"Tief","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`,
    'tief.odt': odtOf('', `${'<text:span>'.repeat(20_000)}Ganz unten.${'</text:span>'.repeat(20_000)}`),
  };
}

/** Whoever fetches something from a hostile file is seen. */
async function listen(): Promise<{ readonly address: string; readonly visits: string[] }> {
  const visits: string[] = [];
  const server = createServer(({ url }, response) => {
    visits.push(url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits };
}

async function allArticles(store: MemoryStore): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const { id } of store.listArticles()) articles.push((await store.article(id))!);
  return articles;
}

/** What is shown of each beside its article; a picture says nothing. */
async function viewedIn(folder: string): Promise<readonly string[]> {
  const preparer = localPreparer((text) => text.length / 4);
  const views: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const view = await preparer
      .view({ source: path, path, nowMs: 0 }, 0)
      .catch((thrown: TablettError) => thrown.code);
    views.push(typeof view === 'string' ? view : view.shown.kind === 'text' ? view.shown.text : '');
  }
  await preparer.close();
  return views;
}

describe('hostile contents', () => {
  it('are not expanded, run, fetched or followed, and harm no other file', { timeout: 120_000 }, async () => {
    const { address, visits } = await listen();
    const folder = await temporaryFolder();
    await writeFiles(folder, { ...good, ...attacks(address) });
    const store = new MemoryStore();
    const { report } = await runImport(store, [folder]);
    const articles = await allArticles(store);
    const views = await viewedIn(folder);
    const textOf = (name: string) =>
      articles
        .filter(({ source }) => source.includes(`/${name}`))
        .map(({ text }) => text)
        .join('\n');
    const everything = articles
      .map(({ title, text, blocks }) => `${title}${text}${JSON.stringify(blocks)}`)
      .join('\n');
    expect(visits).toEqual([]);
    expect(everything).not.toMatch(/verraten|haha{20}|hahahaha|javascript:/);
    expect(views.join('\n')).not.toMatch(/verraten|hahahaha|javascript:/);
    expect(views.join('\n')).toContain('Der Text der Seite.');
    for (const view of views) expect(view.length).toBeLessThanOrEqual(20_000);
    for (const article of articles) expect(article.text.length).toBeLessThan(100_000);
    expect(textOf('gut.md')).toContain('vom Zähler');
    expect(textOf('skript.html')).toContain('Der Text der Seite.');
    expect(textOf('zeichnung.html')).toContain('Ein Bild der Anlage.');
    expect(textOf('vorlage.docx')).toContain('Der Brief einer Vorlage.');
    expect(textOf('schleife.docx')).toContain('Ein Brief, der auf sich zeigt.');
    expect(textOf('skript.pdf')).toContain('Abschlag senken geht im Portal.');
    // What a sheet would run is words here, as they were written.
    expect(everything.includes('@SUM(1+1)')).toBe(true);
    const hostname = textOf('datei.docx') + textOf('datei.odt');
    expect(hostname.replace('Geheim:', '').trim()).toBe('');
    // Whatever could not be read has its reason by name; nothing ended as a fault of the program.
    for (const { code } of report.failures) expect(code).toMatch(/^SOURCE_|^LINE_/);
  });

  it('of a line that never ends are refused by their size, unread', { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, good);
    // A gigabyte each that takes no room on the disk.
    for (const name of ['zeile.txt', 'zeile.jsonl', 'zeile.csv', 'zeile.html']) {
      await writeFile(join(folder, name), 'x');
      await truncate(join(folder, name), 1024 ** 3);
    }
    const { report } = await runImport(new MemoryStore(), [folder]);
    expect(report).toMatchObject({ articles: 1, failed: 4 });
    expect(new Set(report.failures.map(({ code }) => code))).toEqual(new Set(['SOURCE_TOO_LARGE']));
  });

  it('of one line as long as a table may be are one article or a named refusal', {
    timeout: 120_000,
  }, async () => {
    const folder = await temporaryFolder();
    const words = 'Zählerstand ablesen '.repeat(2_000_000);
    await writeFiles(folder, { ...good, 'lang.jsonl': `{"id":"1","title":"Lang","text":"${words}"}\n` });
    const { report } = await runImport(new MemoryStore(), [folder]);
    expect(report.articles).toBe(1);
    for (const { code } of report.failures) expect(code).toMatch(/^SOURCE_|^LINE_/);
  });
});

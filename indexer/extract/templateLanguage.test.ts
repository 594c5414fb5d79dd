// The language of an office file is that of its words, not that of the template it was written in.
// A blank page beside pages of text leaves the sureness of recognition unsaid.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zipOf } from '../../test/fakes/containers';
import { sourceFromBytes } from '../read/readSource';
import { extractArticles } from './extractArticles';
import { openZip } from './openZip';
import type { Recognition } from './recognise/recognisePages';

const formats = join(import.meta.dirname, '../../test/fixtures/formats');

/** A file of the fixtures whose properties say another language. */
async function inTemplateOf(language: string, name: string, part: string): Promise<Buffer> {
  const zip = await openZip(readFileSync(join(formats, name)), name, 'docx');
  const entries = await Promise.all(
    zip.names.map(async (partName) => ({ name: partName, content: (await zip.bytes(partName))! })),
  );
  const said = `<dc:language>${language}</dc:language>`;
  return zipOf(
    entries.map(({ name: partName, content }) => {
      if (partName !== part) return { name: partName, content };
      const text = content.toString('utf8').replace(/<dc:language>[^<]*<\/dc:language>/, '');
      return { name: partName, content: text.replace(/<\/(?:cp:coreProperties|office:meta)>/, `${said}$&`) };
    }),
  );
}

async function articleOf(bytes: Buffer, name: string, recognition?: Recognition) {
  const { articles } = await extractArticles(
    sourceFromBytes(bytes, { source: name, path: name, changedAtMs: 0 }),
    recognition ? { recognition } : {},
  );
  return articles[0];
}
const languageOf = async (bytes: Buffer, name: string) => (await articleOf(bytes, name))?.language;

it.each([
  ['umzug.docx', 'docProps/core.xml'],
  ['umzug.odt', 'meta.xml'],
] as const)('of German words in an English template is German: %s', async (name, part) => {
  const bytes = await inTemplateOf('en-US', name, part);
  const zip = await openZip(bytes, name, 'docx');
  expect(await zip.text(part)).toContain('<dc:language>en-US');
  expect(await languageOf(bytes, name)).toBe('de');
});

it('of a text of a few words is what its file says', async () => {
  const few = '{\\rtf1\\ansi Strom 24}';
  expect(await languageOf(Buffer.from(few), 'a.rtf')).toBeUndefined();
});

it('says of a PDF with a blank page neither a doubt nor the wrong language', async () => {
  const name = 'leere-seite.pdf';
  const bytes = readFileSync(join(formats, name));
  const recogniser = { atOnce: 1, recognise: async () => [], close: async () => {} };
  const article = await articleOf(bytes, name, { recogniser });
  expect(article?.text).toContain('Grillen auf dem Balkon');
  expect([article?.language, article?.keeping?.recognition]).toEqual(['de', undefined]);
});

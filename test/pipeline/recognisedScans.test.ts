// Scanned PDFs and pictures as they become articles: real recognition, real files, wrong letters counted.
// The fixtures are rendered text, turned by up to 1.5 degrees, blurred, specked and packed small.
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { extractArticles } from '../../indexer/extract/extractArticles';
import { openRecogniser } from '../../indexer/extract/recognise/openRecogniser';
import { readSource } from '../../indexer/read/readSource';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { temporaryFolder } from '../fakes/temporaryFolder';

const scans = join(import.meta.dirname, '../fixtures/scans');
const recogniser = openRecogniser({ atOnce: 1 });
afterAll(() => recogniser.close());

async function articleOf(path: string): Promise<ArticleContent> {
  const file = await readSource({ source: path, path, named: true });
  const { articles } = await extractArticles(file, { recognition: { recogniser } });
  return articles[0]!;
}

const zaehler = `Zählerwechsel beim Stromzähler
Der Netzbetreiber tauscht den Stromzähler nach Ablauf der Eichfrist aus. Die Eichfrist beträgt bei Ferraris-Zählern sechzehn Jahre, bei elektronischen Zählern acht Jahre. Der Austausch ist für Sie kostenlos.
Notieren Sie vor dem Termin den Zählerstand und die Zählernummer. Beide stehen auf dem Gerät; die Nummer beginnt mit 1 EMH 00.
Termin verschieben
Sie können den Termin bis zwei Tage vorher unter 0800 555 0199 verschieben. Wird niemand angetroffen, hinterlässt der Monteur eine Karte mit einem neuen Vorschlag.
Bei einem zweiten vergeblichen Besuch berechnen wir 35,00 EUR Anfahrt. Die Gebühr entfällt, wenn Sie rechtzeitig absagen.`;
const rueckgabe = `Rückgabe und Erstattung
Waren können innerhalb von 30 Tagen ohne Angabe von Gründen zurückgegeben werden. Legen Sie den Rücksendeschein bei und kleben Sie das Etikett außen auf das Paket.
Die Erstattung erfolgt auf das ursprüngliche Zahlungsmittel, in der Regel binnen fünf Werktagen nach Eingang der Sendung.
Beschädigte Ware
Melden Sie Transportschäden am Tag der Zustellung. Fotografieren Sie Verpackung und Inhalt; das beschleunigt die Prüfung erheblich.`;
const opening = `Store opening hours
Our customer centre is open from Monday to Friday between 8 am and 6 pm. On public holidays the hotline answers emergencies only.
Please bring your customer number and a valid identity card. Parking is free for the first ninety minutes.`;

/** Share of wrong letters: edit distance by the length of the truth, white space apart. */
function wrongLetters(truth: string, read: string): number {
  const [a, b] = [truth, read].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]));
    row = next;
  }
  return row[b.length]! / a.length;
}

/** A busy machine takes many times the 1 to 4 s of an idle one. */
const slow = 120_000;

describe('a scan', () => {
  it.each([
    ['zaehlerwechsel.pdf', zaehler, 0.02],
    ['rueckgabe.tiff', rueckgabe, 0.03],
    ['oeffnungszeiten.jpg', opening, 0.03],
    ['notice.png', opening, 0.02],
    ['notice.webp', opening, 0.02],
    ['notice.bmp', opening, 0.02],
  ])(
    '%s is read almost without a wrong letter, and says how sure it is',
    async (name, truth, most) => {
      const { title, text, keeping } = await articleOf(join(scans, name));
      expect(wrongLetters(truth, `${title}\n${text}`)).toBeLessThanOrEqual(most);
      expect(keeping?.recognition).toBeGreaterThan(0.85);
      expect(keeping?.recognition).toBeLessThanOrEqual(1);
    },
    slow,
  );

  it(
    'keeps its paragraphs and headings',
    async () => {
      const { title, text, blocks } = await articleOf(join(scans, 'zaehlerwechsel.pdf'));
      expect(title).toBe('Zählerwechsel beim Stromzähler');
      const shown = blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).slice(0, 18)}`);
      expect(shown).toContain('heading: Termin verschieben');
      expect(shown).toContain('paragraph: Sie können den Ter');
    },
    slow,
  );

  it(
    'in a PDF leaves the pages with text as they are',
    async () => {
      const { title, text, keeping } = await articleOf(join(scans, 'lieferung-rueckgabe.pdf'));
      expect(title).toBe('Lieferung nach Hause');
      expect(text).toContain(
        'Ab einem Warenwert von 50 EUR ist die Lieferung frei; darunter kostet sie 4,90 EUR.',
      );
      expect(text).toContain('Beschädigte Ware');
      expect(wrongLetters(rueckgabe, text.slice(text.indexOf('Rückgabe und')))).toBeLessThan(0.03);
      expect(keeping?.recognition).toBeGreaterThan(0.85);
    },
    slow,
  );

  it(
    'that lies on its side is turned',
    async () => {
      const path = join(await temporaryFolder(), 'quer.png');
      await sharp(join(scans, 'notice.png')).rotate(90).png().toFile(path);
      const { title, text } = await articleOf(path);
      expect(wrongLetters(opening, `${title}\n${text}`)).toBeLessThan(0.03);
    },
    slow,
  );

  it(
    'without words is refused with how sure it was, and so is what is no whole picture',
    async () => {
      const folder = await temporaryFolder();
      const noise = { create: { width: 250, height: 150, channels: 3 as const, background: '#888' } };
      const grain = { type: 'gaussian' as const, mean: 128, sigma: 40 };
      await sharp({ create: { ...noise.create, noise: grain } })
        .jpeg()
        .toFile(join(folder, 'rauschen.jpg'));
      await expect(articleOf(join(folder, 'rauschen.jpg'))).rejects.toMatchObject({
        code: 'SOURCE_NO_TEXT_LAYER',
        details: { recognition: expect.any(Number) },
      });
      const whole = await sharp(join(scans, 'notice.png')).png().toBuffer();
      await sharp(whole).toFile(join(folder, 'ganz.png'));
      const { writeFile } = await import('node:fs/promises');
      await writeFile(join(folder, 'halb.png'), whole.subarray(0, whole.length / 2));
      await expect(articleOf(join(folder, 'halb.png'))).rejects.toMatchObject({ code: 'SOURCE_DAMAGED' });
    },
    slow,
  );
});

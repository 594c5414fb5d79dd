// Damaged and invented containers: always articles or a named error, in little time, never a name that leads out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFile, mailOf, zipOf } from '../../test/fakes/containers';
import { faultsOf } from './extractTesting';

const changes = (length: number) => fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { maxLength: 10 });

function damaged(whole: Buffer, places: readonly (readonly [number, number])[], cut: number): Buffer {
  const broken = Buffer.from(whole);
  for (const [at, value] of places) broken[at] = value;
  return broken.subarray(0, Math.max(cut, 1));
}

async function holds(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const { articles } = await extractFile(bytes, name);
    expect(articles.flatMap(faultsOf)).toEqual([]);
    expect(new Set(articles.map(({ key }) => key)).size).toBe(articles.length);
    for (const { key } of articles) expect(key ?? '').not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^[/\\]|[\n\0]/);
  } catch (thrown) {
    expect((thrown as { code?: string }).code).toMatch(/^SOURCE_/);
  }
}

describe('containers', () => {
  it('damaged archives', async () => {
    const whole = zipOf([
      { name: 'a/seite.html', content: '<h1>Titel</h1><p>Text</p>' },
      { name: 'b.csv', content: 'id;text\n1;Eins\n' },
      { name: 'c.zip', content: zipOf([{ name: 'd.md', content: '# D\n\nText' }]) },
    ]);
    const property = fc.asyncProperty(
      changes(whole.length),
      fc.integer({ min: 1, max: whole.length }),
      (places, cut) => holds(damaged(whole, places, places.length % 2 === 0 ? whole.length : cut), 'a.zip'),
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it('archives with names of any bytes', async () => {
    const name = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
      fc
        .array(fc.constantFrom('..', '.', '', 'a', 'C:', '\\', '/', 'ü', '\n', '\0', 'x.md', '#'), {
          minLength: 1,
          maxLength: 8,
        })
        .map((steps) => steps.join('/')),
    );
    const property = fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), (names) =>
      holds(zipOf(names.map((written) => ({ name: written, content: '# Titel\n\nText' }))), 'a.zip'),
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it('damaged mails', async () => {
    const whole = mailOf(
      'From: a@b.example',
      'Subject: =?utf-8?B?WsOkaGxlcg==?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="g"',
      '',
      '--g',
      'Content-Type: multipart/alternative; boundary="h"',
      '',
      '--h',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Kosten: 5 =80',
      '--h',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>Kosten: 5 €</p>').toString('base64'),
      '--h--',
      '--g',
      'Content-Type: text/csv; name="x.csv"',
      "Content-Disposition: attachment; filename*=UTF-8''..%2F..%2Fx.csv",
      '',
      'id;text',
      '1;Eins',
      '--g--',
    );
    const property = fc.asyncProperty(
      changes(whole.length),
      fc.integer({ min: 40, max: whole.length }),
      (places, cut) => holds(damaged(whole, places, places.length % 2 === 0 ? whole.length : cut), 'a.eml'),
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it('mails made of the words of mails', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        '--b',
        '--b--',
        '',
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Type: text/html',
        '<p>Text',
      ),
      fc.constantFrom(
        'Content-Type: message/rfc822',
        'Content-Disposition: attachment; filename="../x.md"',
        '# Titel',
        '> Zitat',
      ),
      fc.constantFrom(
        'Content-Transfer-Encoding: base64',
        'VGV4dA==',
        'Content-ID: <a>',
        'Subject: x',
        ' folded',
        '-----Original Message-----',
      ),
    );
    const property = fc.asyncProperty(fc.array(line, { maxLength: 40 }), (lines) =>
      holds(mailOf('Subject: Start', 'From: a@b.example', ...lines), 'a.eml'),
    );
    await fc.assert(property, { numRuns: 300 });
  });
});

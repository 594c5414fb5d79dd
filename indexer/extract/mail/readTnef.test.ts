// What Outlook packs into winmail.dat; whatever is damaged stays an attachment that cannot be read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFile, mailOf } from '../../../test/fakes/containers';
import { readTnef } from './readTnef';

const u16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number): Buffer => Buffer.from([0, 8, 16, 24].map((shift) => (value >>> shift) & 255));
const sum = (bytes: Buffer): number => bytes.reduce((all, byte) => (all + byte) & 0xffff, 0);
const attribute = (level: number, tag: number, value: Buffer): Buffer =>
  Buffer.concat([Buffer.from([level]), u32(tag), u32(value.length), value, u16(sum(value))]);

/** Properties of MAPI: number, kind, value. */
type Property = readonly [id: number, type: number, value: Buffer | number];
function properties(...all: readonly Property[]): Buffer {
  const written = all.map(([id, type, value]) => {
    if (typeof value === 'number') return Buffer.concat([u16(type), u16(id), u32(value)]);
    const padding = Buffer.alloc((4 - (value.length % 4)) % 4);
    return Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), value, padding]);
  });
  return Buffer.concat([u32(all.length), ...written]);
}
const rtf = "{\\rtf1\\ansi Der Z\\'e4hler wird getauscht.\\par}";
const packedRtf = Buffer.concat([
  ...[u32(rtf.length + 12), u32(rtf.length), u32(0x414c454d), u32(0)],
  Buffer.from(rtf, 'latin1'),
]);

const tnef = Buffer.concat([
  ...[u32(0x223e9f78), u16(1)],
  attribute(1, 0x00089006, u32(0x10000)),
  attribute(1, 0x00069003, properties([0x0e06, 3, 7], [0x1009, 0x102, packedRtf])),
  ...[attribute(2, 0x00069002, Buffer.alloc(14)), attribute(2, 0x00018010, Buffer.from('ABLAUF~1.TXT\0'))],
  attribute(2, 0x0006800f, Buffer.from('Erst anrufen, dann kommen.')),
  attribute(
    2,
    0x00069005,
    properties([0x3705, 3, 1], [0x3707, 0x1f, Buffer.from('Ablauf für Kunden.txt\0', 'utf16le')]),
  ),
]);

const mail = (text: string, packed: Buffer): Buffer =>
  mailOf(
    ...['Subject: Tausch', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', ''],
    ...['--b', 'Content-Type: text/plain', '', text],
    ...[
      '--b',
      'Content-Type: application/ms-tnef; name=winmail.dat',
      'Content-Transfer-Encoding: base64',
      '',
    ],
    ...[packed.toString('base64'), '--b--', ''],
  );
const told = async (bytes: Buffer) => {
  const { articles, problems } = await extractFile(bytes, 'a.eml');
  return {
    articles: articles.map(({ key, text }) => [key, text]),
    problems: problems.map(({ code, member }) => [member, code]),
  };
};
const attached = ['Ablauf für Kunden.txt', 'Erst anrufen, dann kommen.'];

describe('winmail.dat', () => {
  it('gives the mail its text and its attachments', async () => {
    expect(await told(mail('', tnef))).toEqual({
      articles: [[undefined, 'Der Zähler wird getauscht.'], attached],
      problems: [],
    });
  });

  it('gives the attachments alone where the mail says its text itself', async () => {
    expect((await told(mail('Wie besprochen.', tnef))).articles).toEqual([
      [undefined, 'Wie besprochen.'],
      attached,
    ]);
  });

  it('gives what hangs on a message that is attached, and its text', async () => {
    const object = Buffer.concat([Buffer.from('0703020000000000c000000000000046', 'hex'), tnef]);
    const told = properties([0x3701, 0x0d, object], [0x3707, 0x1e, Buffer.from('Vorgang\0')]);
    const outer = Buffer.concat([
      ...[
        u32(0x223e9f78),
        u16(1),
        attribute(2, 0x00069002, Buffer.alloc(14)),
        attribute(2, 0x00069005, told),
      ],
      Buffer.from('\r\nvom Gateway'),
    ]);
    expect(readTnef(outer)?.parts.map(({ fileName, bytes }) => [fileName, bytes.length])).toEqual([
      ['Vorgang.rtf', rtf.length],
      ['Ablauf für Kunden.txt', 26],
    ]);
  });

  it('reads words of before Unicode as Windows wrote them', () => {
    const words = Buffer.from('5,00 \x80 \x84Pauschale\x93 f\xfcr Sperrm\xfcll\0', 'latin1');
    const old = Buffer.concat([...[u32(0x223e9f78), u16(1)], attribute(1, 0x0002800c, words)]);
    expect(readTnef(old)?.text).toBe('5,00 € „Pauschale“ für Sperrmüll');
  });

  it('is named as what cannot be read where it is damaged', async () => {
    for (const broken of [tnef.subarray(0, tnef.length - 30), Buffer.from('kein TNEF')])
      expect(await told(mail('Wie besprochen.', broken))).toEqual({
        articles: [[undefined, 'Wie besprochen.']],
        problems: [['winmail.dat', expect.stringMatching(/^SOURCE_/)]],
      });
  });

  it('never throws and holds no more than it has bytes, however it is broken', () => {
    const place = fc.tuple(fc.nat(tnef.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), fc.nat(tnef.length), (changes, length) => {
        const broken = Buffer.from(tnef);
        for (const [at, value] of changes) broken[at] = value;
        const read = readTnef(broken.subarray(0, length));
        const bytes = (read?.parts ?? []).reduce((all, part) => all + part.bytes.length, 0);
        expect(bytes).toBeLessThanOrEqual(length);
      }),
      { numRuns: 500 },
    );
  });
});

// Large made-up bases for measuring speed: rows of a table, and files of text formats, mixed from the sample's sentences.
// Deterministic; says nothing about ranking quality.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';

export interface SyntheticOptions {
  /** Sentences to mix; at least a few hundred give realistic word statistics. */
  readonly sentences: readonly string[];
  readonly passages: number;
  /** Sentences a passage. Two of the sample's make about 45 tokens: a fifth of a full chunk, so 20,000 embed in minutes. */
  readonly sentencesPerPassage: number;
  /** Number of the first passage, and seed of the mixture; default 0. */
  readonly from?: number;
}

/** Writes a JSONL of articles with one passage each; every passage carries an invented word of its own. */
export async function writeSyntheticBase(file: string, options: SyntheticOptions): Promise<void> {
  const { passages, sentences, sentencesPerPassage, from = 0 } = options;
  const random = seededRandom(20_261 + from);
  const pick = pickerOf(sentences, random);
  const output = createWriteStream(file);
  for (let at = from; at < from + passages; at++) {
    const text = Array.from({ length: sentencesPerPassage }, pick).join(' ');
    const line = JSON.stringify({ id: `s${at}`, title: titleOf(at, random), text });
    if (!output.write(`${line}\n`)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}

export interface SyntheticFolderOptions {
  readonly sentences: readonly string[];
  readonly files: number;
  /** Number of the first file, and seed of the mixture. */
  readonly from: number;
}

/** Headings in each file, sentences of a paragraph and entries of a list below each: about as long as the sample's. */
const shape = { sections: 3, sentences: 4, entries: 2 } as const;

/** Writes one article a file, in Markdown, HTML and plain text by turns. */
export async function writeSyntheticFolder(folder: string, options: SyntheticFolderOptions): Promise<void> {
  const { sentences, files, from } = options;
  const random = seededRandom(20_262 + from);
  const pick = pickerOf(sentences, random);
  await mkdir(folder, { recursive: true });
  for (let at = from; at < from + files; at++) {
    const article: MixedArticle = {
      title: titleOf(at, random),
      sections: Array.from({ length: shape.sections }, () => ({
        heading: pick().split(' ').slice(0, 5).join(' '),
        paragraph: Array.from({ length: shape.sentences }, pick).join(' '),
        entries: Array.from({ length: shape.entries }, pick),
      })),
    };
    const [ending, write] = writers[at % writers.length]!;
    await writeFile(join(folder, `${at}.${ending}`), write(article));
  }
}

interface MixedArticle {
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraph: string;
    readonly entries: readonly string[];
  }[];
}

const writers: readonly (readonly [ending: string, write: (article: MixedArticle) => string])[] = [
  [
    'md',
    ({ title, sections }) =>
      [
        `# ${title}`,
        ...sections.flatMap(({ heading, paragraph, entries }) => [
          `## ${heading}`,
          paragraph,
          entries.map((entry) => `- ${entry}`).join('\n'),
        ]),
      ].join('\n\n'),
  ],
  [
    'html',
    ({ title, sections }) =>
      `<!doctype html><html lang="de"><title>${escaped(title)}</title><body><h1>${escaped(title)}</h1>${sections
        .map(
          ({ heading, paragraph, entries }) =>
            `<h2>${escaped(heading)}</h2><p>${escaped(paragraph)}</p><ul>${entries
              .map((entry) => `<li>${escaped(entry)}</li>`)
              .join('')}</ul>`,
        )
        .join('\n')}</body></html>`,
  ],
  [
    'txt',
    ({ title, sections }) =>
      [
        title,
        ...sections.flatMap(({ paragraph, entries }) => [
          paragraph,
          entries.map((entry) => `- ${entry}`).join('\n'),
        ]),
      ].join('\n\n'),
  ],
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const pickerOf =
  (sentences: readonly string[], random: () => number): (() => string) =>
  () =>
    sentences[Math.floor(random() * sentences.length)]!;

const titleOf = (at: number, random: () => number): string => `Vorgang ${inventedWord(random)} ${at}`;

function inventedWord(random: () => number): string {
  const syllables = [
    'ba',
    'del',
    'fri',
    'gos',
    'hum',
    'kar',
    'lim',
    'nor',
    'pel',
    'ruk',
    'sim',
    'tor',
    'wes',
    'zan',
  ];
  return Array.from({ length: 3 }, () => syllables[Math.floor(random() * syllables.length)]!).join('');
}

// A large made-up base for measuring speed: passages mixed from the sample base's own sentences.
// Deterministic; says nothing about ranking quality.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Numbers in [0, 1) from a seed: mulberry32, public domain. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface SyntheticOptions {
  /** Sentences to mix; at least a few hundred give realistic word statistics. */
  readonly sentences: readonly string[];
  readonly passages: number;
  /** Sentences a passage. Two of the sample's make about 45 tokens: a fifth of a full chunk, so 20,000 embed in minutes. */
  readonly sentencesPerPassage: number;
}

/** Writes a JSONL of articles with one passage each; every passage carries an invented word of its own. */
export async function writeSyntheticBase(file: string, options: SyntheticOptions): Promise<void> {
  const random = seededRandom(20_261);
  const pick = () => options.sentences[Math.floor(random() * options.sentences.length)]!;
  const output = createWriteStream(file);
  for (let at = 0; at < options.passages; at++) {
    const text = Array.from({ length: options.sentencesPerPassage }, pick).join(' ');
    const line = JSON.stringify({ id: `s${at}`, title: `Vorgang ${inventedWord(random)} ${at}`, text });
    if (!output.write(`${line}\n`)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}

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

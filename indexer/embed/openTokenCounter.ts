// How many tokens a text costs, for cutting articles into passages; in the caller's thread, without native parts.
// Exact for the default model; an estimate for others, whose tokenizers take a second to load.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TablettError } from '../../knowledge/errors/tablettError';
import { compiledFiles } from './compiledFolder';
import type { ModelPlace } from './modelPlace';
import { readTokenizerFile, UnigramTokenizer } from './unigramTokenizer';

/** Tokens of a text, without prefix and marks. */
export type CountTokens = (text: string) => number;

/** German help articles need 4.4 signs a token in XLM-R's pieces; smaller vocabularies need fewer signs. */
const signsPerToken = 3;

/** Rough count without any tokenizer, on the high side: one a word at least, one for every three signs. */
export function estimateTokens(text: string): number {
  const words = text.match(/\S+/g) ?? [];
  return words.reduce((sum, word) => sum + Math.ceil(word.length / signsPerToken), 0);
}

/** Reads the tokenizer beside the model (5 MB, some milliseconds). Fails with MODEL_INVALID. */
export async function openTokenCounter(place: ModelPlace): Promise<CountTokens> {
  if (place.kind !== 'compiled') return estimateTokens;
  try {
    const tokenizer = new UnigramTokenizer(
      readTokenizerFile(await readFile(join(place.dir, compiledFiles.tokenizer))),
    );
    return (text) => tokenizer.countTokens(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TablettError('MODEL_INVALID', { source: 'compiled', reason, path: place.dir }, error);
  }
}

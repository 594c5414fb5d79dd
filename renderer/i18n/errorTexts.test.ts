// Every error code has words for people in each language, and no text is left over.
// Knows codes and keys only.
import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorCodes } from '../../knowledge/errors/errorCodes';
import { deErrors } from './deErrors';
import { enErrors } from './enErrors';
import { createTranslator } from './t';

const codes = Object.keys(errorCodes) as ErrorCode[];

describe('error texts', () => {
  it.each([
    ['de', deErrors],
    ['en', enErrors],
  ] as const)('%s has exactly one text a code', (language, texts) => {
    expect(Object.keys(texts).sort()).toEqual(codes.map((code) => `error.${code}`).sort());
    const words = createTranslator(language);
    for (const code of codes) expect(words.error(code)).toMatch(/^\S.{8,}\.$/);
  });

  it('never addresses the reader with Sie or du', () => {
    for (const text of Object.values(deErrors)) expect(text).not.toMatch(/\b(Sie|Ihr|Ihre|du|dein)\b/);
  });
});

// Types of the stemmer package, which ships none; only what stem.ts uses.
// Declares shapes, holds no code.
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  export function newStemmer(algorithm: string): Stemmer;
  const bundled: { newStemmer: typeof newStemmer } | undefined;

  export { bundled as default };
}

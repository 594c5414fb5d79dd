// Types of the stemmer package, which ships none; only what stem.ts uses.
// Declares shapes, holds no code.
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const bundled: { newStemmer(algorithm: string): Stemmer };
  export = bundled;
}

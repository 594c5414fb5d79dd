// The languages the product reads and answers in.
// A text in any other language is treated as the nearer of the two by `detectLanguage`.

export type Language = 'de' | 'en';
export const languages: readonly Language[] = ['de', 'en'];

// The knowledge window's words in both languages, to be joined with those of the start.
// Imported by the window's lazy part only.
import { deWindow } from './deWindow';
import { enWindow } from './enWindow';
import type { FurtherWords } from './t';

export const windowWords: FurtherWords = { de: deWindow, en: enWindow };

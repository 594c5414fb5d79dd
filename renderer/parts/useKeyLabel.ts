// The key of a command as a word in a sentence, as it is printed now.
// Knows the keys in force, not what they do.
import { useWords } from '../i18n/WordsContext';
import { type PrintedKey, useKeyOf } from '../keys/KeysContext';
import { comboLabel } from './comboLabel';

/** "Alt J", never parted at a line's end; the words for no key where the command has none. */
export function useKeyLabel(command: PrintedKey): string {
  const words = useWords();
  const combo = useKeyOf(command);
  return combo === undefined ? words.t('settings.noKey') : comboLabel(combo, words).replaceAll(' ', '\u00a0');
}

// Writes a key combination as it is printed on the keyboard of the interface language.
// Pure; knows names of keys, not what they do.
import type { Translator } from '../i18n/t';

const symbols: Readonly<Record<string, string>> = {
  shift: '⇧',
  enter: '↵',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  alt: 'Alt',
  esc: 'Esc',
  tab: 'Tab',
};

/** `ctrl+shift+C` → `Strg ⇧ C` (German) or `Ctrl ⇧ C` (English); `yes` is J or Y. */
export function comboLabel(combo: string, words: Translator): string {
  return combo
    .split('+')
    .map((key) => {
      if (key === 'ctrl') return words.t('keys.ctrl');
      if (key === 'space') return words.t('keys.space');
      if (key === 'yes') return words.t('keys.yesLetter');
      if (key === 'pageup') return words.t('keys.pageUp');
      if (key === 'pagedown') return words.t('keys.pageDown');
      return symbols[key] ?? key;
    })
    .join(' ');
}

// What a bundle of gaps is called: its typical words, else one real wording, else that no words were kept.
// Pure; the base names a bundle without words by a dash.
import type { Translator } from '../i18n/t';
import { capitalised } from './capitalised';

export function gapName(
  { name, wordings }: { readonly name: string; readonly wordings: readonly string[] },
  { t }: Translator,
): string {
  if (/[\p{L}\p{N}]/u.test(name)) return capitalised(name);
  return wordings[0] ?? t('gaps.nameless');
}

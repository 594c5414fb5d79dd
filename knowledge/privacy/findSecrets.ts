// Finds passwords and PINs that customers write down.
// Knows nothing of other numbers.
import { occurrencesOf } from '../vocabulary/occurrences';
import type { PersonalSpan } from './personalSpan';

const secret =
  /(?<![\p{L}\p{N}])(?:passwort|kennwort|pass(?:word|code)|pwd?|pin|tan|puk)(?<link>[ ]?[:=][ ]?|[ ](?:lautet|ist|war|is|was)[ :]{1,2}|[ ])(?<value>[^\s[\]]{3,40})/dgiu;
const trailing = /[.,;:)"'»“]+$/;
const unlikeWords = /[\d#$%&@_]/;

/** After "Passwort:" the next word; without the colon only a word with a digit or sign in it ("Passwort vergessen" stays). */
export function findSecrets(text: string): PersonalSpan[] {
  return occurrencesOf(text, secret).flatMap(({ indices, groups }) => {
    const start = indices?.groups?.value?.[0] ?? 0;
    const value = (groups?.value ?? '').replace(trailing, '');
    const isNamed = /[:=]|lautet/i.test(groups?.link ?? '');
    if (value.length < 3 || !(isNamed || unlikeWords.test(value))) return [];
    return [{ kind: 'secret', start, end: start + value.length }];
  });
}

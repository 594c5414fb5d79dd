// What the sign of privacy says at length.
// Claims nothing before it is known how many addresses are fetched.
import type { Translator } from '../i18n/t';

/** `addresses`: web addresses that are fetched; undefined: not known yet. */
export function localHint(addresses: number | undefined, t: Translator['t']): string | undefined {
  if (addresses === undefined) return undefined;
  return addresses === 0 ? t('app.localHint') : t('app.listedHint', { n: addresses });
}

// What the sign of privacy says at length.
// Claims nothing before it is known what is asked of the network.
import type { Translator } from '../i18n/t';

/** `listed`: web addresses that are fetched · `links`: whether linked pages are asked for; undefined: not known yet. */
export function localHint(
  use: { readonly listed: number; readonly links: boolean } | undefined,
  t: Translator['t'],
): string | undefined {
  if (use === undefined) return undefined;
  const { listed, links } = use;
  if (listed === 0) return t(links ? 'app.linksHint' : 'app.localHint');
  return links
    ? `${t('app.listedHint', { n: listed })} ${t('app.linksToo')}`
    : t('app.listedHint', { n: listed });
}

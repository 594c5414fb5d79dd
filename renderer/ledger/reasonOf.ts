// Why a source has the outcome it has, in one short sentence for its row.
// The reason is ours by code, never the developer's message.
import type { LedgerEntry } from '../../knowledge/vocabulary/ledger';
import type { Translator } from '../i18n/t';

/** Empty where the outcome says it all. */
export function reasonOf(entry: LedgerEntry, words: Translator): string {
  const { code, twin, recognition, outcome } = entry;
  if (code === 'SOURCE_ROLLED_BACK') return words.t('ledger.phase.rolledBack');
  if (code) return words.errorParts(code)[0];
  if (twin && outcome === 'duplicate')
    return twin.edited
      ? words.t('ledger.formerWords')
      : words.t('ledger.share', { percent: words.percent(twin.share) });
  if (recognition !== undefined) return words.t('ledger.recognised', { percent: words.percent(recognition) });
  if (outcome === 'updated') return words.t('ledger.replaced');
  return outcome === 'removed' ? words.t('ledger.gone') : '';
}

// What an import has changed in the base, failures first, as a line of numbers.
// Knows counts, not what can be done about them.
import type { ImportRecords } from '../../bridge/ledgerCalls';
import { useWords } from '../../i18n/WordsContext';
import type { WordKey } from '../../i18n/words';
import { outcomeLook } from '../outcomeLook';
import classes from './ImportHistory.module.css';

type Counts = ImportRecords[number]['counts'];

/** In the order of what asks for somebody: failures first, then what has changed, then what has not. */
const parts: readonly (readonly [keyof Counts, WordKey])[] = [
  ['failed', 'ledger.sumFailed'],
  ['added', 'ledger.sumNew'],
  ['updated', 'ledger.sumChanged'],
  ['removed', 'ledger.sumArchived'],
  ['duplicate', 'ledger.sumDuplicate'],
  ['skipped', 'ledger.sumSkipped'],
  ['unchanged', 'ledger.sumSame'],
];

export function ChangeSum({ counts }: { readonly counts: Counts }) {
  const { t } = useWords();
  return (
    <ul className={classes.sum}>
      {parts
        .filter(([outcome]) => counts[outcome] > 0)
        .map(([outcome, key]) => (
          <li key={outcome} data-outcome={outcome}>
            <i style={{ background: outcomeLook[outcome].fill }} aria-hidden />
            {t(key, { n: counts[outcome] })}
          </li>
        ))}
    </ul>
  );
}

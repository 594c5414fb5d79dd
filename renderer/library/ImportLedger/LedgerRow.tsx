// One source of the ledger: name cut in the middle, outcome with sign and word, reason below.
// The reason is ours by code, never the developer's message.
import type { SourceOutcome, SourceReport } from '../../../knowledge/vocabulary/importReport';
import { useWords } from '../../i18n/WordsContext';
import type { IconPart } from '../../parts/ActionButton/ActionButton';
import { sourceName } from '../../parts/ArticleFacts/sourceName';
import { cutInMiddle } from '../../parts/cutInMiddle';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconCopy,
  IconEqual,
  IconFileText,
  IconRefresh,
  iconStroke,
} from '../../parts/icons';
import classes from './ImportLedger.module.css';

const signs: Readonly<Record<SourceOutcome, IconPart>> = {
  added: IconCircleCheck,
  updated: IconRefresh,
  unchanged: IconEqual,
  duplicate: IconCopy,
  skipped: IconCircleMinus,
  failed: IconAlertTriangle,
  removed: IconCircleMinus,
};

export function LedgerRow({ row }: { readonly row: SourceReport }) {
  const words = useWords();
  const Sign = signs[row.outcome];
  const [head, tail] = cutInMiddle(sourceName(row.source));
  const several = row.articles > 1 ? words.t('import.articles', { n: row.articles }) : undefined;
  const note = row.code ? words.error(row.code) : several;
  return (
    <tr>
      <td className={classes.source} title={row.source}>
        <span className={classes.file}>
          <IconFileText size={15} stroke={1.6} aria-hidden />
          <span className={classes.nameHead} translate="no">
            {head}
          </span>
          <span className={classes.nameTail} translate="no">
            {tail}
          </span>
        </span>
        {note && <small className={classes.note}>{note}</small>}
      </td>
      <td className={classes.outcome} data-outcome={row.outcome}>
        <span>
          <Sign size={15} stroke={iconStroke} aria-hidden />
          {words.t(`outcome.${row.outcome}`)}
        </span>
      </td>
    </tr>
  );
}

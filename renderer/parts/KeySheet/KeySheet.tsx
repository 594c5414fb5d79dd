// F1: every key with what it does, grouped by where it acts.
// A list of words; each window brings its own groups.
import { useWords } from '../../i18n/WordsContext';
import type { KeyRows } from '../../keys/sheetGroups';
import { ActionButton } from '../ActionButton/ActionButton';
import { IconX } from '../icons';
import { Kbd } from '../Kbd/Kbd';
import { Overlay } from '../Overlay/Overlay';
import classes from './KeySheet.module.css';

interface KeySheetProps {
  readonly groups: readonly KeyRows[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** px. */
const sheetWidth = 440;

export function KeySheet({ groups, opened, onClose }: KeySheetProps) {
  const { t } = useWords();
  return (
    <Overlay opened={opened} name={t('keys.title')} onClose={onClose} width={sheetWidth}>
      <header className={classes.head}>
        <h2 tabIndex={-1} data-autofocus>
          {t('keys.title')}
        </h2>
        <Kbd combo="esc" />
        <ActionButton look="ghost" iconOnly icon={IconX} label={t('app.close')} onAct={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className={classes.groups} tabIndex={0} aria-label={t('keys.title')}>
        {groups.map((group) => (
          <KeyGroup key={group[0]} group={group} />
        ))}
      </section>
    </Overlay>
  );
}

function KeyGroup({ group: [name, rows] }: { readonly group: KeyRows }) {
  const { t } = useWords();
  return (
    <section>
      <h3>{t(name)}</h3>
      <dl>
        {rows.map(([label, ...combos]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              {combos.map((combo) => (
                <Kbd key={combo} combo={combo} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

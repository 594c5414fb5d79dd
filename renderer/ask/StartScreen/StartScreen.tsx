// Before the first key: three concerns to try and the three keys that suffice.
// Knows examples and keys, not the search.
import { UnstyledButton } from '@mantine/core';
import { useWords } from '../../i18n/WordsContext';
import { keepFocus } from '../../parts/ActionButton/ActionButton';
import { IconCornerDownRight, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './StartScreen.module.css';

interface StartScreenProps {
  readonly examples: readonly string[];
  /** -1: none chosen. */
  readonly chosenRow: number;
  readonly onExample: (text: string) => void;
}

const keys = [
  { combos: ['ctrl', 'shift', 'space'], label: 'start.keySummon' },
  { combos: ['up', 'down'], label: 'start.keyChoose' },
  { combos: ['enter'], label: 'start.keyOpen' },
] as const;

export function StartScreen({ examples, chosenRow, onExample }: StartScreenProps) {
  const { t } = useWords();
  return (
    <div className={classes.start}>
      <h2>{t('start.examples')}</h2>
      <ul className={classes.box}>
        {examples.map((example, at) => (
          <li key={example} aria-current={at === chosenRow}>
            <UnstyledButton
              className={classes.example}
              onMouseDown={keepFocus}
              onClick={() => onExample(example)}
            >
              <IconCornerDownRight size={15} stroke={iconStroke} aria-hidden />
              <span>{example}</span>
              {at === chosenRow && <Kbd combo="enter" />}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <h2>{t('start.keys')}</h2>
      <ul className={classes.box}>
        {keys.map(({ combos, label }) => (
          <li key={label} className={classes.key}>
            {combos.map((combo) => (
              <Kbd key={combo} combo={combo} />
            ))}
            <span>{t(label)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

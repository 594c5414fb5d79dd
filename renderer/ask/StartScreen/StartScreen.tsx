// Before the first key: three concerns to try and the three keys that suffice.
// Knows examples and keys, not the search.
import { useWords } from '../../i18n/WordsContext';
import { IconCornerDownRight, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import { Row, RowBox } from '../../parts/RowBox/RowBox';
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
      <RowBox>
        {examples.map((example, at) => (
          <Row key={example} chosen={at === chosenRow} onAct={() => onExample(example)}>
            <IconCornerDownRight size={15} stroke={iconStroke} aria-hidden />
            <span className={classes.words}>{example}</span>
            {at === chosenRow && <Kbd combo="enter" />}
          </Row>
        ))}
      </RowBox>
      <h2>{t('start.keys')}</h2>
      <RowBox>
        {keys.map(({ combos, label }) => (
          <Row key={label}>
            <span className={classes.keys}>
              {combos.map((combo) => (
                <Kbd key={combo} combo={combo} />
              ))}
            </span>
            <span className={classes.does}>{t(label)}</span>
          </Row>
        ))}
      </RowBox>
    </div>
  );
}

// Before the first key: three concerns to try and the three keys that suffice.
// Knows examples and keys, not the search.
import { useWords } from '../../i18n/WordsContext';
import { IconCornerDownRight, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import { Row, RowBox } from '../../parts/RowBox/RowBox';
import classes from './StartScreen.module.css';

interface StartScreenProps {
  readonly examples: readonly string[];
  /** What was asked most today. */
  readonly topics: readonly { readonly title: string; readonly count: number }[];
  /** Among examples and topics, in order; -1: none chosen. */
  readonly chosenRow: number;
  readonly onExample: (text: string) => void;
}

const keys = [
  { commands: ['summon'], label: 'start.keySummon' },
  { commands: ['moveUp', 'moveDown'], label: 'start.keyChoose' },
  { commands: ['confirm'], label: 'start.keyOpen' },
] as const;

export function StartScreen({ examples, topics, chosenRow, onExample }: StartScreenProps) {
  const { t, number } = useWords();
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
      {topics.length > 0 && (
        <>
          <h2>{t('start.today')}</h2>
          <RowBox>
            {topics.map(({ title, count }, at) => (
              <Row key={title} chosen={examples.length + at === chosenRow} onAct={() => onExample(title)}>
                <span className={classes.words}>{title}</span>
                <span className={classes.share} aria-hidden>
                  <i style={{ width: `${(count / topics[0]!.count) * 100}%` }} />
                </span>
                <span className={classes.count}>{number(count)}</span>
              </Row>
            ))}
          </RowBox>
        </>
      )}
      <h2>{t('start.keys')}</h2>
      <RowBox>
        {keys.map(({ commands, label }) => (
          <Row key={label}>
            <span className={classes.keys}>
              {commands.map((command) => (
                <Kbd key={command} command={command} />
              ))}
            </span>
            <span className={classes.does}>{t(label)}</span>
          </Row>
        ))}
      </RowBox>
    </div>
  );
}

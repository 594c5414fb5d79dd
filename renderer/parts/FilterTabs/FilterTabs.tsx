// Tabs that narrow a list, each with how many there are; one is chosen.
// Knows names and counts, not what is narrowed.
import { useWords } from '../../i18n/WordsContext';
import classes from './FilterTabs.module.css';

export interface FilterTab<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
  /** CSS colour of a square before the name, as the same things have it elsewhere. */
  readonly colour?: string;
}

interface FilterTabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly FilterTab<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

export function FilterTabs<Value extends string>({ label, tabs, chosen, onChoose }: FilterTabsProps<Value>) {
  const { number } = useWords();
  return (
    <fieldset className={classes.tabs}>
      <legend className="visuallyHidden">{label}</legend>
      {tabs.map(({ value, label: name, count, colour }) => (
        <button
          key={value}
          type="button"
          className={classes.tab}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {colour && <i style={{ background: colour }} aria-hidden />}
          {name}
          {count !== undefined && <span>{number(count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}

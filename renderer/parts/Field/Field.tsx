// A labelled control: choice, line of words, date or list of words; a line is taken over when it is left.
// Knows values, not what they mean.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { IconChevronDown, iconStroke } from '../icons';
import classes from './Field.module.css';

interface Label {
  readonly label: string;
  readonly hint?: string;
  /** The label is for screen readers only. */
  readonly bare?: boolean;
  readonly disabled?: boolean;
}

interface LabelledProps extends Label {
  /** Of the control. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A control between its label and what is said about it. */
function Labelled({ id, label, hint, bare, children }: LabelledProps) {
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={bare ? 'visuallyHidden' : undefined}>
        {label}
      </label>
      {children}
      {hint && <small>{hint}</small>}
    </div>
  );
}

interface ChoiceFieldProps<Value extends string> extends Label {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { disabled = false, value, choices, onChoose } = props;
  const id = useId();
  return (
    <Labelled id={id} {...props}>
      <span className={classes.choice}>
        <select
          id={id}
          className={classes.control}
          value={value}
          disabled={disabled}
          onChange={(event) => onChoose(event.currentTarget.value as Value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <IconChevronDown size={14} stroke={iconStroke} aria-hidden />
      </span>
    </Labelled>
  );
}

interface LineFieldProps extends Label {
  readonly value: string;
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}

export function LineField(props: LineFieldProps) {
  const { disabled = false, value, placeholder, onCommit } = props;
  const id = useId();
  const [own, setOwn] = useState(value);
  useEffect(() => setOwn(value), [value]);
  const commit = () => own !== value && onCommit(own);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || own === value) return;
    event.stopPropagation();
    setOwn(value);
  };
  return (
    <Labelled id={id} {...props}>
      <input
        id={id}
        className={classes.control}
        value={own}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(event) => setOwn(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </Labelled>
  );
}

interface DateFieldProps extends Label {
  /** ms since 1970, UTC; undefined: none. */
  readonly valueMs: number | undefined;
  /** The end of the day rather than its beginning. */
  readonly wholeDay?: boolean;
  readonly onCommit: (valueMs: number | null) => void;
}

const dayMs = 86_400_000;

export function DateField(props: DateFieldProps) {
  const { label, bare, disabled = false, valueMs, wholeDay, onCommit } = props;
  const id = useId();
  const day = valueMs === undefined ? '' : new Date(valueMs).toISOString().slice(0, 10);
  const [own, setOwn] = useState(day);
  useEffect(() => setOwn(day), [day]);
  // While a year is typed, its first digits are dates as well: taken over only when the field is left.
  const commit = () => {
    const startMs = Date.parse(`${own}T00:00:00Z`);
    if (own === day) return;
    if (own === '') onCommit(null);
    else if (!Number.isNaN(startMs)) onCommit(wholeDay ? startMs + dayMs - 1 : startMs);
  };
  return (
    <Labelled id={id} {...props}>
      <input
        id={id}
        type="date"
        className={classes.control}
        value={own}
        disabled={disabled}
        title={bare ? label : undefined}
        onChange={(event) => setOwn(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Labelled>
  );
}

/** `Gas, Wärmestrom,` ↔ `['gas', 'wärmestrom']`: trimmed, no doubles, no empties. */
export function splitWords(line: string): string[] {
  return [...new Set(line.split(',').map((word) => word.trim()))].filter((word) => word !== '');
}

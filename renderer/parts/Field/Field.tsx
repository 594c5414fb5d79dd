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
  /** ms since 1970, UTC; undefined: none. Shown and taken as a day of this computer's time, as sources' dates are. */
  readonly valueMs: number | undefined;
  /** The end of the day rather than its beginning. */
  readonly wholeDay?: boolean;
  readonly onCommit: (valueMs: number | null) => void;
}

export function DateField(props: DateFieldProps) {
  const { label, bare, disabled = false, valueMs, wholeDay, onCommit } = props;
  const id = useId();
  const day = valueMs === undefined ? '' : writtenDay(new Date(valueMs));
  const [own, setOwn] = useState(day);
  useEffect(() => setOwn(day), [day]);
  // While a year is typed, its first digits are dates as well: taken over only when the field is left.
  const commit = () => {
    if (own === day) return;
    if (own === '') return onCommit(null);
    const [year = 0, month = 0, date = 0] = own.split('-').map(Number);
    // Not 24 hours later: a day may have 23 or 25.
    const ms = wholeDay ? +new Date(year, month - 1, date + 1) - 1 : +new Date(year, month - 1, date);
    if (!Number.isNaN(ms)) onCommit(ms);
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

/** `2026-03-01`, as fields of dates want it. */
function writtenDay(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `Gas, Wärmestrom,` ↔ `['gas', 'wärmestrom']`: trimmed, no doubles, no empties. */
export function splitWords(line: string): string[] {
  return [...new Set(line.split(',').map((word) => word.trim()))].filter((word) => word !== '');
}

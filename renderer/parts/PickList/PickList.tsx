// A field and the list that it narrows: arrow keys choose a row, ↵ takes it, the focus stays in the field.
// A combobox; knows rows and keys, not what they stand for.
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import classes from './PickList.module.css';

interface PickListProps<Entry> {
  /** Of the field. */
  readonly label: string;
  readonly listLabel: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly entries: readonly Entry[];
  readonly keyOf: (entry: Entry) => string;
  readonly row: (entry: Entry) => ReactNode;
  /** What is to be said of the list. */
  readonly told: ReactNode;
  readonly onPick: (entry: Entry) => void;
}

/** For a dialog whose content has the focus at first. */
export function PickList<Entry>(props: PickListProps<Entry>) {
  const { label, listLabel, typed, onType, entries, keyOf, row, told, onPick } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const here = Math.min(at, entries.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(entries.length - 1, here + by));
      setAt(next);
      list.current?.children[next]?.scrollIntoView?.({ block: 'nearest' });
    }
    const chosen = entries[here];
    if (event.key !== 'Enter' || chosen === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onPick(chosen);
  };
  return (
    <>
      <input
        className={classes.field}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={here >= 0 ? `${id}-${here}` : undefined}
        aria-autocomplete="list"
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        data-autofocus
        value={typed}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className={classes.told} role="status">
        {told}
      </p>
      <div ref={list} id={`${id}-list`} className={classes.list} role="listbox" aria-label={listLabel}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the list
          <div
            key={keyOf(entry)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === here}
            tabIndex={-1}
            onClick={() => onPick(entry)}
          >
            {row(entry)}
          </div>
        ))}
      </div>
    </>
  );
}

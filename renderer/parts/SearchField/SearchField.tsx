// A field that narrows a list with every key; Ctrl F leads to it, Esc empties it, ↓ leaves it for the list.
// Knows words, not what is searched.
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { useKeyOf } from '../../keys/KeysContext';
import { comboLabel } from '../comboLabel';
import { IconSearch, iconStroke } from '../icons';
import { Kbd } from '../Kbd/Kbd';
import classes from './SearchField.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
  /** Prints the key that leads here. */
  readonly withKey?: boolean;
  readonly onType: (value: string) => void;
  /** Arrow keys and ↵, for what lies below. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

export function SearchField({ label, value, fieldRef, withKey, onType, onKey }: SearchFieldProps) {
  const words = useWords();
  const key = useKeyOf('search');
  const id = useId();
  return (
    <div className={classes.field}>
      <IconSearch size={15} stroke={iconStroke} aria-hidden />
      <label htmlFor={id} className="visuallyHidden">
        {label}
      </label>
      <input
        ref={fieldRef}
        id={id}
        type="text"
        value={value}
        placeholder={label}
        title={withKey && key ? comboLabel(key, words) : undefined}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            event.stopPropagation();
            onType('');
          } else onKey?.(event);
        }}
      />
      {withKey && value === '' && (
        <span aria-hidden>
          <Kbd command="search" />
        </span>
      )}
    </div>
  );
}

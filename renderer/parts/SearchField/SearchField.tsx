// A field that narrows a list with every key; Ctrl F leads to it, Esc empties it, ↓ leaves it for the list.
// Knows words, not what is searched.
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { IconSearch, iconStroke } from '../icons';
import { Kbd } from '../Kbd/Kbd';
import classes from './SearchField.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
  /** Prints Ctrl F. */
  readonly withKey?: boolean;
  readonly onType: (value: string) => void;
  /** Arrow keys and ↵, for what lies below. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

export function SearchField({ label, value, fieldRef, withKey, onType, onKey }: SearchFieldProps) {
  const { t } = useWords();
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
        title={withKey ? `${t('keys.ctrl')} F` : undefined}
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
          <Kbd combo="ctrl+F" />
        </span>
      )}
    </div>
  );
}

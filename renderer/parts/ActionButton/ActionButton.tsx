// A button with icon, words and the key that does the same; keeps the text cursor where it is when clicked.
// Knows looks and focus, not what the action is.
import { UnstyledButton } from '@mantine/core';
import type { ComponentType, MouseEvent } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { type PrintedKey, useKeyOf } from '../../keys/KeysContext';
import { comboLabel } from '../comboLabel';
import { iconStroke } from '../icons';
import { Kbd } from '../Kbd/Kbd';
import classes from './ActionButton.module.css';

export type IconPart = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;

export interface ActionButtonProps {
  readonly label: string;
  /** What a screen reader says where the label alone does not tell which; it contains the label. */
  readonly name?: string;
  readonly onAct: () => void;
  readonly icon?: IconPart;
  /** The command that does the same; its key is printed. */
  readonly command?: PrintedKey;
  /** A key that nobody can change; see comboLabel. */
  readonly combo?: string;
  readonly look?: 'main' | 'plain' | 'ghost';
  /** Hides the words (not the name) where the container is narrow. */
  readonly shrinks?: boolean;
  /** Icon only, at any width; the label becomes name and tip. */
  readonly iconOnly?: boolean;
  readonly wide?: boolean;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

/** Stops a mouse press from taking the focus out of the concern field; keyboard focus is unchanged. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

export function ActionButton(props: ActionButtonProps) {
  const {
    label,
    onAct,
    icon: Icon,
    command,
    look = 'plain',
    shrinks,
    iconOnly,
    wide,
    pressed,
    disabled,
  } = props;
  const words = useWords();
  const combo = useKeyOf(command) ?? props.combo;
  const tip = combo ? `${label} (${comboLabel(combo, words)})` : label;
  return (
    <UnstyledButton
      className={classes.button}
      data-look={look}
      data-shrinks={shrinks || undefined}
      data-icon-only={iconOnly || undefined}
      data-wide={wide || undefined}
      aria-label={props.name ?? (iconOnly ? label : undefined)}
      title={iconOnly || shrinks ? tip : undefined}
      aria-pressed={pressed}
      disabled={disabled ?? false}
      onMouseDown={keepFocus}
      onClick={alone(onAct)}
    >
      {Icon && <Icon size={16} stroke={iconStroke} aria-hidden />}
      {!iconOnly && <span className={classes.words}>{label}</span>}
      {!iconOnly && combo && (
        <span className={classes.combo} aria-hidden>
          <Kbd combo={combo} tone={look === 'main' ? 'onAccent' : 'plain'} />
        </span>
      )}
    </UnstyledButton>
  );
}

/** A button on a card acts alone: the card below does not also count as clicked. */
function alone(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    event.stopPropagation();
    act();
  };
}

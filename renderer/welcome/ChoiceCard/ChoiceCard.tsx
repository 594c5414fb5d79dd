// A wide button with a sign, a name and what it does.
// Looks only.
import { UnstyledButton } from '@mantine/core';
import type { IconPart } from '../../parts/ActionButton/ActionButton';
import { iconStroke } from '../../parts/icons';
import classes from './ChoiceCard.module.css';

interface ChoiceCardProps {
  readonly icon: IconPart;
  readonly title: string;
  readonly text: string;
  readonly disabled?: boolean;
  readonly onAct: () => void;
}

export function ChoiceCard({ icon: Icon, title, text, disabled = false, onAct }: ChoiceCardProps) {
  return (
    <UnstyledButton className={classes.choice} disabled={disabled} onClick={onAct}>
      <span className={classes.sign}>
        <Icon size={20} stroke={iconStroke} aria-hidden />
      </span>
      <span className={classes.words}>
        <strong>{title}</strong>
        <small>{text}</small>
      </span>
    </UnstyledButton>
  );
}

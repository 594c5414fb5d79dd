// A detail that the reply still needs: a dashed field in the running text, as wide as its words.
// Knows label and value, not what they are for.
import classes from './ReplySheet.module.css';

interface FieldInputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onFill: (value: string) => void;
}

export function FieldInput({ name, label, value, onFill }: FieldInputProps) {
  const open = value.trim() === '';
  return (
    <input
      className={classes.field}
      type="text"
      value={value}
      // Engines that cannot size a field by its words get about that many letters.
      size={Math.max(4, (value || label).length)}
      placeholder={label}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      data-field={name}
      data-open={open || undefined}
      onChange={(event) => onFill(event.currentTarget.value)}
    />
  );
}

// A share in [0, 1] as an option's value.
// Knows no command.
import { InvalidArgumentError } from 'commander';

export function shareOfOne(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('a number from 0 to 1 is expected.');
}

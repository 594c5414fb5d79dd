// How the outcome of a contact looks: its icon and colour, always beside its word.
// A table.
import type { ContactOutcome } from '../../knowledge/vocabulary/contact';
import type { IconPart } from '../parts/ActionButton/ActionButton';
import { IconCircleCheck, IconCircleX, IconTransfer } from '../parts/icons';

export const outcomeIcons: Readonly<Record<ContactOutcome, IconPart>> = {
  solved: IconCircleCheck,
  unsolved: IconCircleX,
  passedOn: IconTransfer,
};

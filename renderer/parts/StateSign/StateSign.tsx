// The state of an article as sign and word; never by colour alone.
// Knows the four states, not who sets them.
import type { ArticleState } from '../../../knowledge/vocabulary/keeping';
import { useWords } from '../../i18n/WordsContext';
import type { IconPart } from '../ActionButton/ActionButton';
import { IconArchive, IconCircleCheck, IconCircleDashed, IconPencil, iconStroke } from '../icons';
import classes from './StateSign.module.css';

const signs: Readonly<Record<ArticleState, IconPart>> = {
  workInProgress: IconPencil,
  notValidated: IconCircleDashed,
  validated: IconCircleCheck,
  archived: IconArchive,
};

export function StateSign({ state }: { readonly state: ArticleState }) {
  const { t } = useWords();
  const Icon = signs[state];
  return (
    <span className={classes.sign} data-state={state}>
      <Icon size={15} stroke={iconStroke} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}

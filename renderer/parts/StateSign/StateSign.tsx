// The state of an article as sign and word; never by colour alone.
// Knows the four states, not who sets them.
import type { ArticleState } from '../../../knowledge/vocabulary/keeping';
import { useWords } from '../../i18n/WordsContext';
import { IconArchive, IconCircleCheck, IconCircleDashed, IconPencil } from '../icons';
import { Sign, type SignLook } from '../Sign/Sign';

const looks: Readonly<Record<ArticleState, SignLook>> = {
  workInProgress: { icon: IconPencil, tone: 'news' },
  notValidated: { icon: IconCircleDashed, tone: 'due' },
  validated: { icon: IconCircleCheck, tone: 'ok' },
  archived: { icon: IconArchive },
};

export function StateSign({ state }: { readonly state: ArticleState }) {
  const { t } = useWords();
  return <Sign {...looks[state]} words={t(`state.${state}`)} />;
}

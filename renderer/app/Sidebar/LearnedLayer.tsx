// The learned page as a layer over the answers.
// Joins the learning feature to the desk.
import { useWords } from '../../i18n/WordsContext';
import { LearnedPanel } from '../../learning/LearnedPanel/LearnedPanel';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { openLearned } from './deskActions';
import { goBack } from './goBack';
import type { Desk } from './useDesk';

export function LearnedLayer({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const { open, learning, ask, nowMs } = desk;
  return (
    <SlideOver
      opened={open.layer === 'learned'}
      name={t('learned.title')}
      backLabel={t('app.back')}
      onBack={() => goBack(desk)}
    >
      <LearnedPanel
        view={learning}
        article={open.learned}
        concern={ask.text}
        nowMs={nowMs}
        onOpen={(article) => openLearned(desk, { ...article, direct: false })}
        onOverview={() => openLearned(desk)}
      />
    </SlideOver>
  );
}

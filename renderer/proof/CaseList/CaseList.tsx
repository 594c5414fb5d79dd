// The kept cases: each concern with its right articles, and the way to remove it.
// Names articles that are not in the base any more.
import type { GoldenCases } from '../../bridge/useProof';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconX } from '../../parts/icons';
import classes from './CaseList.module.css';

interface CaseListProps {
  readonly cases: GoldenCases;
  readonly onRemove: (caseId: string) => void;
}

export function CaseList({ cases, onRemove }: CaseListProps) {
  const { t } = useWords();
  return (
    <ul className={classes.list} aria-label={t('proof.cases')}>
      {cases.map(({ id, text, language, articles }) => (
        <li key={id} className={classes.case}>
          <div className={classes.words}>
            <p lang={language}>{text}</p>
            {articles.map(({ articleId, title, missing }) => (
              <p key={articleId} className={classes.right} data-missing={missing || undefined}>
                {missing ? t('proof.removed', { titles: title }) : `→ ${title}`}
              </p>
            ))}
          </div>
          <ActionButton
            look="ghost"
            iconOnly
            icon={IconX}
            label={t('proof.remove', { text })}
            onAct={() => onRemove(id)}
          />
        </li>
      ))}
    </ul>
  );
}

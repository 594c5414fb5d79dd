// What would find the article: its own questions and headings, each with the place it comes up at.
// Asked on demand; knows values.
import type { SearchTest } from '../../bridge/useArticleDesk';
import type { Called } from '../../bridge/useCall';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconZoomQuestion } from '../../parts/icons';
import classes from './ArticleView.module.css';

interface SearchTestListProps {
  readonly test: Called<SearchTest>;
  readonly wanted: boolean;
  readonly onAsk: () => void;
}

export function SearchTestList({ test, wanted, onAsk }: SearchTestListProps) {
  const words = useWords();
  const { t } = words;
  return (
    <section className={classes.test} aria-label={t('article.searchTest')}>
      <h2>{t('article.searchTest')}</h2>
      <small>{t('article.searchTestHint')}</small>
      {!wanted && (
        <ActionButton
          icon={IconZoomQuestion}
          label={t('article.searchTest')}
          command="articleSearchTest"
          onAct={onAsk}
        />
      )}
      <div role="status">
        {wanted && !test.value && !test.code && <small>{t('article.searchTestRunning')}</small>}
        {test.code && <small>{words.error(test.code)}</small>}
      </div>
      {test.value && (
        <ul>
          {test.value.map(({ text, rank, likelihood }) => (
            <li key={text}>
              <span>{text}</span>
              <b data-rank={rank === 1 ? 'first' : rank === undefined ? 'missed' : undefined}>
                {rank === undefined
                  ? t('article.searchTestMissed')
                  : t('article.searchTestPlace', { n: rank })}
              </b>
              {likelihood !== undefined && <small>{words.percent(likelihood)}</small>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

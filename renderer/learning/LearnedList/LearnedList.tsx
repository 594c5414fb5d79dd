// Every article with a record: how often it helped, whether it is raised or lowered everywhere, and when it last changed.
// Rows open an article's ratings; knows no ranking.
import type { LearnedOverview } from '../../../knowledge/contract/learningSchemas';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import {
  IconAlertTriangle,
  IconEqual,
  IconTrendingDown,
  IconTrendingUp,
  iconStroke,
} from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Row, RowBox } from '../../parts/RowBox/RowBox';
import { useKeyLabel } from '../../parts/useKeyLabel';
import type { OpenedArticle } from '../openedArticle';
import classes from './LearnedList.module.css';

interface LearnedListProps {
  readonly overview: LearnedOverview | undefined;
  readonly nowMs: number;
  readonly onOpen: (article: OpenedArticle) => void;
  readonly onMore: () => void;
}

type LearnedRow = LearnedOverview['articles'][number];

export function LearnedList({ overview, nowMs, onOpen, onMore }: LearnedListProps) {
  const words = useWords();
  const { t } = words;
  if (!overview) return <Loading />;
  const { articles, total, verdicts, state } = overview;
  const nothing = articles.length === 0;
  return (
    <section className={classes.section} aria-label={t('learned.articles')}>
      {state !== 'whole' && (
        <p className={classes.damage}>
          <IconAlertTriangle size={15} stroke={iconStroke} aria-hidden />
          {t(`learned.${state}`)}
        </p>
      )}
      <p className={classes.sum}>
        {nothing ? (
          <NothingLearned />
        ) : (
          t('learned.sum', { n: verdicts, articles: t('import.articles', { n: total }) })
        )}
      </p>
      {!nothing && (
        <RowBox signed>
          {articles.map((row) => (
            <Row
              key={row.articleId}
              onAct={() => onOpen({ articleId: row.articleId, title: titleOf(row, words) })}
            >
              <Sign row={row} words={words} />
              <span className={classes.words}>
                <RowTitle row={row} words={words} />
                <small>{counted(row, words)}</small>
                <small>{t('learned.last', { when: words.ago(row.lastAtMs, nowMs) })}</small>
              </span>
            </Row>
          ))}
        </RowBox>
      )}
      {articles.length < total && <ActionButton label={t('learned.more')} onAct={onMore} />}
    </section>
  );
}

/** What there was none of is not said. */
function counted(row: LearnedRow, { t }: Translator): string {
  return (['helpful', 'unhelpful', 'implicit'] as const)
    .filter((kind) => row[kind] > 0)
    .map((kind) => t(`learned.${kind}Count`, { n: row[kind] }))
    .join(' · ');
}

const titleOf = ({ title }: LearnedRow, { t }: Translator) => title ?? t('learned.gone');

/** A title is in its article's language, whatever that is. */
function RowTitle({
  row: { title },
  words: { t },
}: {
  readonly row: LearnedRow;
  readonly words: Translator;
}) {
  return title === undefined ? (
    <span data-gone>{t('learned.gone')}</span>
  ) : (
    <span translate="no">{title}</span>
  );
}

/** A lift below this moves nothing that anybody could see; in units of the fused score. */
const visibleLift = 0.005;

function Sign({ row: { lift }, words: { t } }: { readonly row: LearnedRow; readonly words: Translator }) {
  const way = Math.abs(lift) < visibleLift ? 'level' : lift < 0 ? 'down' : 'up';
  const Icon = { level: IconEqual, down: IconTrendingDown, up: IconTrendingUp }[way];
  return (
    <span className={classes.sign} title={t(`learned.${way}`)}>
      <Icon size={18} stroke={iconStroke} aria-hidden />
      <span className="visuallyHidden">{t(`learned.${way}`)}:</span>
    </span>
  );
}

function NothingLearned() {
  const { t } = useWords();
  const [yes, no] = [useKeyLabel('helpful'), useKeyLabel('unhelpful')];
  return (
    <>
      <strong>{t('learned.none')}</strong> {t('learned.noneHint', { yes, no })}
    </>
  );
}

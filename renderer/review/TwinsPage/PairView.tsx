// One pair: what contradicts on top, both texts with their differences below.
// Knows values and callbacks.
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { Called, Value } from '../../bridge/useCall';
import type { TwinPair } from '../../bridge/useTwins';
import { useWords } from '../../i18n/WordsContext';
import { sourceName } from '../../parts/ArticleFacts/sourceName';
import { IconAlertTriangle, iconStroke } from '../../parts/icons';
import { SideBySide } from '../../parts/SideBySide/SideBySide';
import { StateSign } from '../../parts/StateSign/StateSign';
import classes from './TwinsPage.module.css';

interface PairViewProps {
  readonly pair: TwinPair;
  readonly texts: Called<Value<'twinTexts'>>;
  readonly nowMs: number;
  readonly onOpen: (id: ArticleId) => void;
}

export function PairView({ pair, texts, nowMs, onOpen }: PairViewProps) {
  const words = useWords();
  const { t } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={classes.texts} tabIndex={0} aria-label={t('twins.texts')}>
      {pair.contradictions.length > 0 && (
        <div className={classes.contradictions}>
          <h2>
            <IconAlertTriangle size={16} stroke={iconStroke} aria-hidden />
            {t('twins.contradict')}
          </h2>
          <dl>
            {pair.contradictions.map(({ left, right }) => (
              <div key={`${left} ${right}`}>
                <dt>{t('twins.left')}</dt>
                <dd translate="no">{left}</dd>
                <dt>{t('twins.right')}</dt>
                <dd translate="no">{right}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {texts.code && <p role="status">{words.error(texts.code)}</p>}
      {texts.value && (
        <SideBySide
          left={texts.value.left}
          right={texts.value.right}
          leftHead={<SideHead article={pair.left} nowMs={nowMs} onOpen={onOpen} />}
          rightHead={<SideHead article={pair.right} nowMs={nowMs} onOpen={onOpen} />}
          language={pair.left.language}
        />
      )}
    </section>
  );
}

interface SideHeadProps {
  readonly article: TwinPair['left'];
  readonly nowMs: number;
  readonly onOpen: (id: ArticleId) => void;
}

function SideHead({ article, nowMs, onOpen }: SideHeadProps) {
  const words = useWords();
  return (
    <div className={classes.sideHead}>
      <button
        type="button"
        lang={article.language}
        title={words.t('twins.open')}
        onClick={() => onOpen(article.articleId)}
      >
        {article.title}
      </button>
      <span>
        <StateSign state={article.state} />
        {words.t('card.changed', { when: words.ago(article.changedAtMs, nowMs) })}
        <i translate="no">{sourceName(article.source)}</i>
      </span>
    </div>
  );
}

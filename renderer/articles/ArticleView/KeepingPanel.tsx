// Everything that is kept about an article, each changed where it stands, at once.
// Hands single changes on.
import { type ReactNode, useState } from 'react';
import { articleStates, audiences } from '../../../knowledge/vocabulary/keeping';
import { isWrittenHere } from '../../../knowledge/vocabulary/writtenSource';
import type { KeepingChange } from '../../bridge/keepingUndo';
import type { ArticleDesk, EditedArticle } from '../../bridge/useArticleDesk';
import { useCounterpart } from '../../bridge/useCounterpart';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ChoiceField, DateField, LineField, splitWords } from '../../parts/Field/Field';
import { IconLink, IconUnlink } from '../../parts/icons';
import { ArticlePicker } from '../ArticlePicker/ArticlePicker';
import classes from './ArticleView.module.css';

interface KeepingPanelProps {
  readonly edited: EditedArticle;
  readonly desk: ArticleDesk;
  readonly onChange: (change: KeepingChange) => void;
  readonly children?: ReactNode;
}

export function KeepingPanel({ edited: { keeping, article }, desk, onChange, children }: KeepingPanelProps) {
  const { t, percent } = useWords();
  return (
    <aside className={classes.panel} aria-label={t('article.facts')}>
      <h2>{t('article.facts')}</h2>
      <ChoiceField
        label={t('article.state')}
        value={keeping.state}
        choices={articleStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        onChoose={(state) => onChange({ state })}
      />
      <ChoiceField
        label={t('article.audience')}
        value={keeping.audience}
        choices={audiences.map((audience) => ({ value: audience, label: t(`audience.${audience}`) }))}
        onChoose={(audience) => onChange({ audience })}
      />
      <div className={classes.pair}>
        <DateField
          label={t('article.validFrom')}
          valueMs={keeping.validFromMs}
          onCommit={(validFromMs) => onChange({ validFromMs })}
        />
        <DateField
          wholeDay
          label={t('article.validUntil')}
          valueMs={keeping.validUntilMs}
          onCommit={(validUntilMs) => onChange({ validUntilMs })}
        />
      </div>
      <DateField
        label={t('article.reviewDue')}
        valueMs={keeping.reviewDueMs}
        onCommit={(reviewDueMs) => onChange({ reviewDueMs })}
      />
      <LineField
        label={t('article.owner')}
        value={keeping.owner ?? ''}
        onCommit={(owner) => onChange({ owner: owner.trim() || null })}
      />
      <LineField
        label={t('article.scope')}
        hint={t('article.scopeHint')}
        value={keeping.scope.join(', ')}
        onCommit={(line) => onChange({ scope: splitWords(line.toLowerCase()) })}
      />
      <LineField
        label={t('article.tags')}
        hint={t('article.tagsHint')}
        value={keeping.tags.join(', ')}
        onCommit={(line) => onChange({ tags: splitWords(line) })}
      />
      <Counterpart keeping={keeping} article={article} onChange={onChange} />
      <div className={classes.fact}>
        <span>{t('article.source')}</span>
        <p translate="no">{isWrittenHere(article.source) ? '–' : article.source}</p>
        <small>{t(keeping.master === 'source' ? 'article.masterSource' : 'article.masterHere')}</small>
        {keeping.recognition !== undefined && (
          <small>{t('article.recognised', { percent: percent(keeping.recognition) })}</small>
        )}
        {keeping.master === 'here' && !isWrittenHere(article.source) && (
          <ActionButton label={t('article.masterBack')} onAct={() => void desk.chooseMaster('source')} />
        )}
      </div>
      {children}
    </aside>
  );
}

interface CounterpartProps {
  readonly keeping: EditedArticle['keeping'];
  readonly article: EditedArticle['article'];
  readonly onChange: (change: KeepingChange) => void;
}

/** The same article in the other language. */
function Counterpart({ keeping, article, onChange }: CounterpartProps) {
  const { t } = useWords();
  const [picking, setPicking] = useState(false);
  const title = useCounterpart(keeping.counterpart);
  return (
    <div className={classes.fact}>
      <span>{t('article.counterpart')}</span>
      <p>{keeping.counterpart ? (title ?? keeping.counterpart) : t('article.counterpartNone')}</p>
      <div className={classes.ways}>
        <ActionButton icon={IconLink} label={t('article.counterpartChoose')} onAct={() => setPicking(true)} />
        {keeping.counterpart && (
          <ActionButton
            look="ghost"
            icon={IconUnlink}
            label={t('article.counterpartDrop')}
            onAct={() => onChange({ counterpart: null })}
          />
        )}
      </div>
      <ArticlePicker
        opened={picking}
        title={t('article.counterpart')}
        language={article.language === 'de' ? 'en' : 'de'}
        onClose={() => setPicking(false)}
        onPick={(counterpart) => {
          setPicking(false);
          onChange({ counterpart });
        }}
      />
    </div>
  );
}

// At the foot of the list: what can be done with the chosen articles, or the keys that choose them.
// Hands changes on; each can be taken back.
import { useState } from 'react';
import { articleStates, audiences } from '../../../knowledge/vocabulary/keeping';
import type { ChangeOf } from '../../bridge/keepingUndo';
import type { KeepingDesk } from '../../bridge/useKeeping';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ChoiceField, DateField, LineField } from '../../parts/Field/Field';
import { IconArchive } from '../../parts/icons';
import { KeyHint } from '../../parts/KeyHint/KeyHint';
import { UndoBar } from '../../parts/UndoBar/UndoBar';
import type { ArticlesState } from '../articlesState';
import classes from './ArticleList.module.css';

interface SelectionBarProps {
  readonly state: ArticlesState;
  readonly keeping: KeepingDesk;
  readonly onChange: (changeOf: ChangeOf) => void;
  readonly onArchive: () => void;
}

export function SelectionBar({ state: { selected }, keeping, onChange, onArchive }: SelectionBarProps) {
  const { t } = useWords();
  return (
    <>
      <KeepingUndo keeping={keeping} />
      <section className={classes.bar} aria-label={t('articles.chosen', { n: selected.size })}>
        {selected.size === 0 ? (
          <>
            <KeyHint combos={['up', 'down']} label={t('keys.choose')} />
            <KeyHint combos={['shift+up', 'shift+down']} label={t('keys.chooseSeveral')} />
            <KeyHint combos={['enter']} label={t('keys.open')} />
          </>
        ) : (
          <>
            <b>{t('articles.chosen', { n: selected.size })}</b>
            <BulkFields change={onChange} />
            <ActionButton
              icon={IconArchive}
              label={t('articles.archive')}
              command="archiveChosen"
              onAct={onArchive}
            />
          </>
        )}
      </section>
    </>
  );
}

function BulkFields({ change }: { readonly change: (changeOf: ChangeOf) => void }) {
  const { t } = useWords();
  // Fields that only set are empty again after each change.
  const [set, setSet] = useState(0);
  const apply = (changeOf: ChangeOf) => {
    change(changeOf);
    setSet((count) => count + 1);
  };
  return (
    <div key={set} className={classes.bulk}>
      <ChoiceField
        bare
        label={t('articles.setState')}
        value=""
        choices={[
          { value: '', label: t('articles.setState') },
          ...articleStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
        ]}
        onChoose={(state) => state !== '' && apply(() => ({ state }))}
      />
      <ChoiceField
        bare
        label={t('articles.setAudience')}
        value=""
        choices={[
          { value: '', label: t('articles.setAudience') },
          ...audiences.map((audience) => ({ value: audience, label: t(`audience.${audience}`) })),
        ]}
        onChoose={(audience) => audience !== '' && apply(() => ({ audience }))}
      />
      <LineField
        bare
        label={t('articles.setOwner')}
        value=""
        placeholder={t('articles.setOwner')}
        onCommit={(owner) => apply(() => ({ owner: owner.trim() || null }))}
      />
      <LineField
        bare
        label={t('articles.addTag')}
        value=""
        placeholder={t('articles.addTag')}
        onCommit={(tag) =>
          tag.trim() !== '' && apply(({ tags }) => ({ tags: [...new Set([...tags, tag.trim()])] }))
        }
      />
      <DateField
        label={t('articles.setUntil')}
        valueMs={undefined}
        wholeDay
        onCommit={(validUntilMs) => apply(() => ({ validUntilMs }))}
      />
    </div>
  );
}

/** What the last change was, with the key that takes it back. */
export function KeepingUndo({ keeping }: { readonly keeping: KeepingDesk }) {
  const { t, error } = useWords();
  const { deed, code, undo } = keeping;
  if (code) return <UndoBar bad sentence={error(code)} />;
  if (!deed) return <UndoBar sentence={undefined} />;
  const archived = deed.articles.every((each) => deed.changeOf(each.keeping).state === 'archived');
  const done = t(archived ? 'articles.wasArchived' : 'articles.wasChanged', { n: deed.articles.length });
  return <UndoBar sentence={deed.undone ? t('undo.undone') : done} onUndo={undo} />;
}

// Chooses one article of the base: typed words narrow, arrow keys choose, ↵ takes.
// Joins the list call to the picking; knows nothing of what the article is chosen for.
import { useState } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { Language } from '../../../knowledge/vocabulary/language';
import { usePickable } from '../../bridge/usePickable';
import { useWords } from '../../i18n/WordsContext';
import { sourceName } from '../../parts/ArticleFacts/sourceName';
import { Dialog } from '../../parts/Dialog/Dialog';
import { PickList } from '../../parts/PickList/PickList';
import { StateSign } from '../../parts/StateSign/StateSign';
import classes from './ArticlePicker.module.css';

interface ArticlePickerProps {
  readonly opened: boolean;
  readonly title: string;
  readonly language?: Language;
  /** Searched for at first. */
  readonly words?: string;
  readonly onPick: (id: ArticleId) => void;
  readonly onClose: () => void;
}

export function ArticlePicker({ opened, title, onClose, ...rest }: ArticlePickerProps) {
  return (
    <Dialog opened={opened} title={title} onClose={onClose} focus="content">
      {opened && <Picker {...rest} />}
    </Dialog>
  );
}

function Picker({ language, words = '', onPick }: Pick<ArticlePickerProps, 'language' | 'words' | 'onPick'>) {
  const { t } = useWords();
  const [search, setSearch] = useState(words);
  const found = usePickable(search, language);
  return (
    <PickList
      label={t('picker.search')}
      listLabel={t('articles.title')}
      typed={search}
      onType={setSearch}
      entries={found?.articles ?? []}
      keyOf={({ id }) => id}
      row={({ title, language: written, keeping, source }) => (
        <div className={classes.row}>
          <span lang={written}>{title}</span>
          <small>
            <StateSign state={keeping.state} />
            <span translate="no">{sourceName(source)}</span>
          </small>
        </div>
      )}
      told={found && (found.total === 0 ? t('picker.none') : t('picker.count', { n: found.total }))}
      onPick={({ id }) => onPick(id)}
    />
  );
}

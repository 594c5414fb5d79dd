// Chooses one article of the base: typed words narrow, arrow keys choose, ↵ takes.
// A combobox over the list call; knows nothing of what the article is chosen for.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { Language } from '../../../knowledge/vocabulary/language';
import { usePickable } from '../../bridge/usePickable';
import { useWords } from '../../i18n/WordsContext';
import { sourceName } from '../../parts/ArticleFacts/sourceName';
import { Dialog } from '../../parts/Dialog/Dialog';
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
  const { t } = useWords();
  return (
    <Dialog opened={opened} title={title} closeLabel={t('app.close')} onClose={onClose} focus="content">
      {opened && <Picker {...rest} />}
    </Dialog>
  );
}

function Picker({ language, words = '', onPick }: Pick<ArticlePickerProps, 'language' | 'words' | 'onPick'>) {
  const { t } = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState(words);
  const [at, setAt] = useState(0);
  const found = usePickable(search, language);
  const articles = found?.articles ?? [];
  const here = Math.min(at, articles.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(articles.length - 1, here + by));
      setAt(next);
      list.current?.children[next]?.scrollIntoView?.({ block: 'nearest' });
    }
    const chosen = articles[here];
    if (event.key !== 'Enter' || !chosen) return;
    event.preventDefault();
    onPick(chosen.id);
  };
  return (
    <>
      <input
        className={classes.field}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={here >= 0 ? `${id}-${here}` : undefined}
        aria-label={t('picker.search')}
        placeholder={t('picker.search')}
        data-autofocus
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className={classes.count} role="status">
        {found && (found.total === 0 ? t('picker.none') : t('picker.count', { n: found.total }))}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        className={classes.list}
        role="listbox"
        aria-label={t('articles.title')}
      >
        {articles.map((article, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the list
          <div
            key={article.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === here}
            tabIndex={-1}
            onClick={() => onPick(article.id)}
          >
            <span lang={article.language}>{article.title}</span>
            <small>
              <StateSign state={article.keeping.state} />
              <span translate="no">{sourceName(article.source)}</span>
            </small>
          </div>
        ))}
      </div>
    </>
  );
}

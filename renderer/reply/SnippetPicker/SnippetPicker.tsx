// One's own text snippets as a list to search and choose from by key.
// Knows snippets, not where they go.
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Snippet } from '../../../knowledge/vocabulary/reply';
import { useWords } from '../../i18n/WordsContext';
import { Dialog } from '../../parts/Dialog/Dialog';
import { SearchField } from '../../parts/SearchField/SearchField';
import { findSnippets } from '../findSnippets';
import classes from './SnippetPicker.module.css';

interface SnippetPickerProps {
  readonly opened: boolean;
  readonly snippets: readonly Snippet[];
  readonly onPick: (snippet: Snippet) => void;
  readonly onClose: () => void;
}

export function SnippetPicker({ opened, snippets, onPick, onClose }: SnippetPickerProps) {
  const { t } = useWords();
  return (
    <Dialog
      opened={opened}
      title={t('snippet.title')}
      closeLabel={t('app.back')}
      onClose={onClose}
      focus="content"
    >
      {opened && <Choice snippets={snippets} onPick={onPick} />}
    </Dialog>
  );
}

function Choice({ snippets, onPick }: Pick<SnippetPickerProps, 'snippets' | 'onPick'>) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = findSnippets(snippets, asked);
  // The dialog gives the focus to what is marked so.
  useLayoutEffect(() => field.current?.setAttribute('data-autofocus', ''), []);
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setChosen((at) => Math.min(Math.max(0, at + by), found.length - 1));
    else if (event.key === 'Enter' && found[chosen]) onPick(found[chosen]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (snippets.length === 0) return <p>{t('snippet.empty')}</p>;
  return (
    <div className={classes.choice}>
      <div className={classes.search}>
        <SearchField
          fieldRef={field}
          label={t('snippet.find')}
          value={asked}
          onType={(value) => {
            setAsked(value);
            setChosen(0);
          }}
          onKey={onKey}
        />
      </div>
      <ul className={classes.list}>
        {found.map((snippet, at) => (
          <li key={snippet.id} aria-current={at === chosen}>
            <button
              type="button"
              className={classes.row}
              data-chosen={at === chosen || undefined}
              onClick={() => onPick(snippet)}
            >
              <span className={classes.name}>{snippet.name}</span>
              {snippet.shortcut && <kbd className={classes.shortcut}>{snippet.shortcut}</kbd>}
              <span className={classes.text}>{snippet.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.hint}>
        {found.length === 0 ? t('snippet.none') : t('snippet.hint')}
      </p>
    </div>
  );
}

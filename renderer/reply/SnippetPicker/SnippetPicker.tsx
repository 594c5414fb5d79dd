// One's own text snippets as a list to search and choose from by key.
// Knows snippets, not where they go.
import { useState } from 'react';
import type { Snippet } from '../../../knowledge/vocabulary/reply';
import { useWords } from '../../i18n/WordsContext';
import { Dialog } from '../../parts/Dialog/Dialog';
import { PickList } from '../../parts/PickList/PickList';
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
  const [asked, setAsked] = useState('');
  const found = findSnippets(snippets, asked);
  if (snippets.length === 0) return <p>{t('snippet.empty')}</p>;
  return (
    <PickList
      label={t('snippet.find')}
      listLabel={t('snippet.title')}
      typed={asked}
      onType={setAsked}
      entries={found}
      keyOf={({ id }) => id}
      row={({ name, shortcut, text }) => (
        <div className={classes.row}>
          <span className={classes.name}>{name}</span>
          {shortcut && <kbd className={classes.shortcut}>{shortcut}</kbd>}
          <span className={classes.text}>{text}</span>
        </div>
      )}
      told={t(found.length === 0 ? 'snippet.none' : 'snippet.hint')}
      onPick={onPick}
    />
  );
}

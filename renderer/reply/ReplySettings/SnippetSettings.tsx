// One's own text snippets: listed, made, changed, removed.
// One form at a time; a shortcut belongs to one snippet only.
import { useId, useState } from 'react';
import type { Snippet } from '../../../knowledge/vocabulary/reply';
import { type SnippetsView, useSnippets } from '../../bridge/useSnippets';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconPencil, IconPlus, IconTrash } from '../../parts/icons';
import { SettingGroup } from '../../settings/rows/SettingGroup';
import { SettingBlock } from '../../settings/rows/SettingSearch';
import classes from './ReplySettings.module.css';

type Drafted = Omit<Snippet, 'id'> & { readonly id?: string };
const blank: Drafted = { name: '', shortcut: '', text: '' };

export function SnippetSettings({ opened }: { readonly opened: boolean }) {
  const { t, error } = useWords();
  const view = useSnippets(opened);
  const [draft, setDraft] = useState<Drafted>();
  const { snippets = [], failure } = view;
  return (
    <SettingGroup title={t('snippet.title')} failure={failure && error(failure)}>
      <SettingBlock label={t('snippet.title')} hint={t('snippet.hint')}>
        <ul>
          {snippets.map((snippet) =>
            draft?.id === snippet.id ? null : (
              <SnippetRow key={snippet.id} snippet={snippet} view={view} onEdit={() => setDraft(snippet)} />
            ),
          )}
        </ul>
        {draft ? (
          <SnippetForm key={draft.id ?? 'new'} draft={draft} view={view} onDone={() => setDraft(undefined)} />
        ) : (
          <div className={classes.add}>
            <ActionButton icon={IconPlus} label={t('snippet.add')} onAct={() => setDraft(blank)} />
            <small>{t('snippet.hint')}</small>
          </div>
        )}
      </SettingBlock>
    </SettingGroup>
  );
}

interface SnippetRowProps {
  readonly snippet: Snippet;
  readonly view: SnippetsView;
  readonly onEdit: () => void;
}

function SnippetRow({ snippet: { id, name, shortcut, text }, view, onEdit }: SnippetRowProps) {
  const { t } = useWords();
  return (
    <li className={classes.snippet}>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {shortcut && <kbd className={classes.shortcut}>{shortcut}</kbd>}
        <span className={classes.text}>{text}</span>
      </span>
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconPencil}
        label={t('snippet.edit', { name })}
        onAct={onEdit}
      />
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconTrash}
        label={t('snippet.remove', { name })}
        onAct={() => view.remove(id)}
      />
    </li>
  );
}

interface SnippetFormProps {
  readonly draft: Drafted;
  readonly view: SnippetsView;
  readonly onDone: () => void;
}

function SnippetForm({ draft, view, onDone }: SnippetFormProps) {
  const { t } = useWords();
  const id = useId();
  const [own, setOwn] = useState(draft);
  const set = (change: Partial<Drafted>) => setOwn((before) => ({ ...before, ...change }));
  const shortcut = own.shortcut.trim();
  const taken = view.snippets?.find(
    (other) => other.id !== own.id && shortcut !== '' && other.shortcut === shortcut,
  );
  const ready = own.name.trim() !== '' && own.text.trim() !== '' && !taken;
  const save = async () => {
    if (ready && (await view.save({ ...own, name: own.name.trim(), shortcut }))) onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.pair}>
        <label htmlFor={`${id}name`}>
          {t('snippet.name')}
          <input
            id={`${id}name`}
            // biome-ignore lint/a11y/noAutofocus: the form was asked for a moment ago
            autoFocus
            maxLength={200}
            value={own.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </label>
        <label htmlFor={`${id}shortcut`}>
          {t('snippet.shortcut')}
          <input
            id={`${id}shortcut`}
            maxLength={40}
            value={own.shortcut}
            onChange={(event) => set({ shortcut: event.currentTarget.value.replace(/\s/g, '') })}
          />
        </label>
      </div>
      <label htmlFor={`${id}text`}>
        {t('snippet.text')}
        <textarea
          id={`${id}text`}
          rows={4}
          maxLength={20_000}
          value={own.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
      {taken && (
        <p role="alert" className={classes.failure}>
          {t('snippet.taken', { name: taken.name })}
        </p>
      )}
      <div className={classes.buttons}>
        <ActionButton label={t('snippet.cancel')} look="ghost" onAct={onDone} />
        <ActionButton label={t('snippet.save')} look="main" disabled={!ready} onAct={() => void save()} />
      </div>
    </form>
  );
}

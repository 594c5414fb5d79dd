// Deleting for good: what was learned, or everything; saved elsewhere before where wanted, confirmed by a typed word.
// Says what goes and what stays; knows the view, not how it is deleted.
import { useId, useState } from 'react';
import { type EraseScope, type EraseView, useErase } from '../../bridge/useErase';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconTrash } from '../../parts/icons';
import { SettingGroup } from '../rows/SettingGroup';
import { SettingRow } from '../rows/SettingRow';
import classes from './EraseSettings.module.css';

const scopes: readonly EraseScope[] = ['learned', 'all'];

export function EraseSettings() {
  const { t, error } = useWords();
  const view = useErase();
  const [asked, setAsked] = useState<EraseScope>();
  return (
    <SettingGroup title={t('erase.title')} failure={view.failure && error(view.failure)}>
      {scopes.map((scope) => (
        <SettingRow
          key={scope}
          label={t(`erase.${scope}`)}
          hint={t(`erase.${scope}Hint`)}
          effect={
            asked === scope ? (
              <Confirm scope={scope} view={view} onLeave={() => setAsked(undefined)} />
            ) : (
              scope === 'learned' &&
              view.erased !== undefined && <span role="status">{t('erase.done', { n: view.erased })}</span>
            )
          }
        >
          <ActionButton
            label={t('erase.begin')}
            name={`${t('erase.begin')} ${t(`erase.${scope}`)}`}
            disabled={asked === scope}
            onAct={() => setAsked(scope)}
          />
        </SettingRow>
      ))}
    </SettingGroup>
  );
}

interface ConfirmProps {
  readonly scope: EraseScope;
  readonly view: EraseView;
  readonly onLeave: () => void;
}

/** A word to type, so that no key pressed by mistake deletes anything. */
function Confirm({ scope, view, onLeave }: ConfirmProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const confirmed = typed.trim().toLocaleUpperCase() === t('erase.word');
  const erase = () => {
    if (!confirmed || view.busy) return;
    view.erase(scope);
    if (scope === 'learned') onLeave();
  };
  return (
    <form
      className={classes.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        erase();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      {scope === 'learned' && <p>{t('erase.backups')}</p>}
      <ActionButton label={t(`erase.${scope}Save`)} disabled={view.busy} onAct={() => view.save(scope)} />
      <span role="status">{view.saved && t('erase.saved')}</span>
      <label htmlFor={id}>{t('erase.type', { word: t('erase.word') })}</label>
      <input
        id={id}
        className={classes.input}
        // biome-ignore lint/a11y/noAutofocus: it was asked for a moment ago
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.ways}>
        <ActionButton
          icon={IconTrash}
          label={t(view.busy ? 'erase.working' : 'erase.really')}
          disabled={!confirmed || view.busy}
          onAct={erase}
        />
        <ActionButton look="ghost" label={t('learned.cancel')} combo="esc" onAct={onLeave} />
      </div>
    </form>
  );
}

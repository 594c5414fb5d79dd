// Adds a web address: what it is, and a sign-in where the place asks for one.
// Hands credentials on and forgets them.
import { type FormEvent, useId, useState } from 'react';
import type { NewWebSource } from '../../bridge/ledgerCalls';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ChoiceField } from '../../parts/Field/Field';
import { IconPlus } from '../../parts/icons';
import classes from './StandingSources.module.css';

interface WebSourceFormProps {
  /** Resolves to whether it was added. */
  readonly onAdd: (source: NewWebSource) => Promise<boolean>;
}

const kinds = ['page', 'list', 'sitemap'] as const;

export function WebSourceForm({ onAdd }: WebSourceFormProps) {
  const { t } = useWords();
  const [url, setUrl] = useState('');
  const [kind, setKind] = useState<NewWebSource['kind']>('page');
  const [signIn, setSignIn] = useState(false);
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const add = async (event?: FormEvent) => {
    event?.preventDefault();
    if (url.trim() === '') return;
    const credentials = signIn && user !== '' ? { credentials: { user, password } } : {};
    setPassword('');
    if (await onAdd({ url: url.trim(), kind, ...credentials })) setUrl('');
  };
  return (
    <form className={classes.form} aria-label={t('sources.add')} onSubmit={(event) => void add(event)}>
      <TextLine label={t('sources.url')} value={url} type="url" onType={setUrl} grows />
      <ChoiceField
        label={t('sources.kind')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: t(`sources.kind.${value}`) }))}
        onChoose={setKind}
      />
      <ActionButton
        icon={IconPlus}
        label={t('sources.add')}
        disabled={url.trim() === ''}
        onAct={() => void add()}
      />
      <label className={classes.check}>
        <input type="checkbox" checked={signIn} onChange={() => setSignIn(!signIn)} />
        {t('sources.credentials')}
      </label>
      {signIn && (
        <div className={classes.signIn}>
          <TextLine label={t('sources.user')} value={user} type="text" onType={setUser} />
          <TextLine label={t('ledger.password')} value={password} type="password" onType={setPassword} />
          <small>{t('sources.keyStore')}</small>
        </div>
      )}
    </form>
  );
}

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly type: 'text' | 'url' | 'password';
  readonly onType: (value: string) => void;
  readonly grows?: boolean;
}

function TextLine({ label, value, type, onType, grows }: TextLineProps) {
  const id = useId();
  return (
    <div className={classes.line} data-grows={grows || undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes.input}
        type={type}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}

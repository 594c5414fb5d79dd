// What helps with a source, by what is the matter with it: a decision, a password, a mapping, another try.
// Knows reasons and callbacks, not how they are carried out.
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconLayoutColumns, IconLock, IconRefresh, IconTable } from '../../parts/icons';
import { ColumnDialog } from '../ColumnDialog/ColumnDialog';
import classes from './LedgerDetails.module.css';
import type { Fixes } from './useFixes';

interface EntryFixProps {
  readonly entry: LedgerEntry;
  readonly fixes: Fixes;
}

type Go = (place: WorkspacePlace) => void;

const tables: ReadonlySet<string> = new Set(['xlsx', 'xls', 'ods', 'csv']);

/** Reading it again after something outside has changed may go well. */
const worthAnother: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...([
    'SOURCE_MISSING',
    'SOURCE_UNREADABLE',
    'SOURCE_DAMAGED',
    'SOURCE_LOCK_FOREIGN',
    'SOURCE_MAIL_SEALED',
    'SOURCE_EMPTY',
    'SOURCE_TOO_COSTLY',
  ] as const),
  ...([
    'SOURCE_ROLLED_BACK',
    'SOURCE_NO_TEXT_LAYER',
    'DISK_FULL',
    'MODEL_MISSING',
    'WEB_UNREACHABLE',
    'WEB_REFUSED',
  ] as const),
]);

export function EntryFix({ entry, fixes, go }: EntryFixProps & { readonly go: Go }) {
  const { code, outcome, format = '', conflicts = [] } = entry;
  const [edited] = conflicts;
  if (edited) return <ConflictFix articleId={edited} go={go} />;
  if (outcome === 'duplicate') return <TwinFix entry={entry} fixes={fixes} />;
  if (code === 'SOURCE_ENCRYPTED') return <PasswordFix entry={entry} fixes={fixes} />;
  if (code === 'SOURCE_COLUMNS' || tables.has(format)) return <ColumnFix entry={entry} fixes={fixes} />;
  return code && worthAnother.has(code) ? <AgainFix entry={entry} fixes={fixes} /> : null;
}

function FixBox({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <section className={classes.fix} aria-label={t('ledger.fix')}>
      {children}
    </section>
  );
}

/** Both sides stand above the article's text, and what to choose. */
function ConflictFix({ articleId, go }: { readonly articleId: ArticleId; readonly go: Go }) {
  const { t } = useWords();
  return (
    <FixBox>
      <ActionButton
        look="main"
        wide
        icon={IconLayoutColumns}
        label={t('ledger.compareBoth')}
        onAct={() => go({ page: 'articles', articleId })}
      />
    </FixBox>
  );
}

function TwinFix({ entry, fixes }: EntryFixProps) {
  const { t } = useWords();
  const busy = fixes.busy === entry.id;
  return (
    <FixBox>
      <ActionButton
        look="main"
        wide
        disabled={busy}
        label={t('ledger.leave')}
        combo="enter"
        onAct={() => fixes.decide(entry, 'leave')}
      />
      <ActionButton
        wide
        disabled={busy}
        label={t('ledger.keepBoth')}
        command="keepBoth"
        onAct={() => fixes.decide(entry, 'keepBoth')}
      />
      <ActionButton
        wide
        disabled={busy}
        label={t('ledger.replace')}
        command="replaceTwin"
        onAct={() => fixes.decide(entry, 'replace')}
      />
    </FixBox>
  );
}

function PasswordFix({ entry, fixes }: EntryFixProps) {
  const { t } = useWords();
  const id = useId();
  const [password, setPassword] = useState('');
  const ready = password !== '' && fixes.busy === undefined;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready) return;
    void fixes.retry(entry, password);
    // Used once: nothing of it stays on the page.
    setPassword('');
  };
  return (
    <form className={classes.fix} aria-label={t('ledger.fix')} onSubmit={submit}>
      <label htmlFor={id}>{t('ledger.password')}</label>
      <input
        id={id}
        className={classes.input}
        type="password"
        autoComplete="off"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <small>{t('ledger.passwordHint')}</small>
      <ActionButton
        look="main"
        wide
        icon={IconLock}
        label={t('ledger.readWithPassword')}
        disabled={!ready}
        onAct={submit}
      />
    </form>
  );
}

function ColumnFix({ entry, fixes }: EntryFixProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <FixBox>
      <ActionButton
        look={entry.code === 'SOURCE_COLUMNS' ? 'main' : 'plain'}
        wide
        icon={IconTable}
        label={t('ledger.mapColumns')}
        onAct={() => setOpen(true)}
      />
      <ColumnDialog opened={open} entry={entry} fixes={fixes} onClose={() => setOpen(false)} />
    </FixBox>
  );
}

function AgainFix({ entry, fixes }: EntryFixProps) {
  const { t } = useWords();
  return (
    <FixBox>
      <ActionButton
        look="main"
        wide
        icon={IconRefresh}
        label={t('ledger.again')}
        disabled={fixes.busy === entry.id}
        onAct={() => void fixes.retry(entry)}
      />
    </FixBox>
  );
}

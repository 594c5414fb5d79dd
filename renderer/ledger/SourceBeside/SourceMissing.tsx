// Why a source cannot be shown here, and where it can be looked at instead.
// Knows reasons and callbacks; a page of the web without a copy is no error.
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import { openExternal } from '../../bridge/shellActions';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconAlertTriangle, IconFolderOpen, IconLock, IconWorld, iconStroke } from '../../parts/icons';
import { isWeb } from '../sourcePlace';
import classes from './SourceBeside.module.css';

interface SourceMissingProps {
  readonly entry: LedgerEntry;
  readonly code: ErrorCode;
  readonly onShowFile: () => void;
  readonly onAgain: () => void;
}

export function SourceMissing({ entry: { source }, code, onShowFile, onAgain }: SourceMissingProps) {
  const { t, errorParts } = useWords();
  const locked = code === 'SOURCE_ENCRYPTED';
  const web = isWeb(source);
  const calm = locked || (web && code === 'SOURCE_MISSING');
  const Sign = locked ? IconLock : calm ? IconWorld : IconAlertTriangle;
  const [what, help] = calm ? [t(locked ? 'ledger.viewLocked' : 'ledger.viewNoCopy'), ''] : errorParts(code);
  return (
    <div className={classes.missing} {...(!calm && { role: 'alert' })}>
      <Sign size={28} stroke={iconStroke} aria-hidden />
      <p>
        {help === '' ? what : <b>{what}</b>}
        {help}
      </p>
      {web ? (
        <ActionButton icon={IconWorld} label={t('ledger.openPage')} onAct={() => openExternal(source)} />
      ) : (
        <ActionButton icon={IconFolderOpen} label={t('ledger.showFile')} onAct={onShowFile} />
      )}
      {!calm && <ActionButton look="ghost" label={t('failed.again')} onAct={onAgain} />}
    </div>
  );
}

// In the place of every page where the base cannot be opened: why, and to try again.
// Knows the code, not what lies behind it.
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import type { EngineView } from '../../bridge/useEngineStatus';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconDatabaseExclamation } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';

interface NoBaseProps {
  readonly engine: EngineView;
  readonly code: ErrorCode;
}

export function NoBase({ engine, code }: NoBaseProps) {
  const words = useWords();
  const [what, help] = words.errorParts(code);
  return (
    <Notice icon={IconDatabaseExclamation} tone="bad" title={what} {...(help && { text: help })}>
      <ActionButton look="main" label={words.t('failed.again')} onAct={engine.refresh} />
    </Notice>
  );
}

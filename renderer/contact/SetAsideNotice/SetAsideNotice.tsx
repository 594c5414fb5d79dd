// Says that the settings file could not be read: the defaults apply, and under which name the former file lies.
// Knows a name, not what was in the file.
import { useWords } from '../../i18n/WordsContext';
import { IconSettings } from '../../parts/icons';
import { ShelfNote } from '../../parts/ShelfNote/ShelfNote';

interface SetAsideNoticeProps {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly onLook: () => void;
  readonly onLeave: () => void;
}

export function SetAsideNotice({ name, onLook, onLeave }: SetAsideNoticeProps) {
  const { t } = useWords();
  return (
    <ShelfNote
      icon={IconSettings}
      title={t('setAside.title')}
      way={{ label: t('setAside.look'), onAct: onLook }}
      leave={{ label: t('setAside.leave'), onAct: onLeave }}
    >
      <span>{t('setAside.text', { name })}</span>
    </ShelfNote>
  );
}

// The product's name, the privacy sign that is always visible, and the ways to import, settings and out.
// Buttons only.
import { hideWindow } from '../../bridge/shellActions';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { BrandMark } from '../../parts/Brand/BrandMark';
import {
  IconDatabaseImport,
  IconLayoutSidebarRightCollapse,
  IconSettings,
  IconShieldLock,
} from '../../parts/icons';
import classes from './TopBar.module.css';

interface TopBarProps {
  readonly onImport: () => void;
  readonly onSettings: () => void;
}

export function TopBar({ onImport, onSettings }: TopBarProps) {
  const { t } = useWords();
  return (
    <header className={classes.bar}>
      <BrandMark />
      <span className={classes.name}>{t('app.name')}</span>
      <span className={classes.local} title={t('app.localHint')}>
        <IconShieldLock size={14} stroke={2} aria-hidden />
        <span>{t('app.local')}</span>
      </span>
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconDatabaseImport}
        label={t('app.import')}
        combo="ctrl+I"
        onAct={onImport}
      />
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconSettings}
        label={t('app.settings')}
        combo="ctrl+,"
        onAct={onSettings}
      />
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconLayoutSidebarRightCollapse}
        label={t('app.hide')}
        onAct={hideWindow}
      />
    </header>
  );
}

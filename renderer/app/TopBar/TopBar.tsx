// The product's name, the privacy sign that is always visible, and the ways to import, settings and the edge.
// Buttons only; the window is dragged by what lies between them.
import { useWebAddresses } from '../../bridge/webAddresses';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { BrandMark } from '../../parts/Brand/BrandMark';
import {
  IconBooks,
  IconChartDots,
  IconDatabaseImport,
  IconLayoutSidebarRightCollapse,
  IconSettings,
  IconShieldLock,
} from '../../parts/icons';
import { localHint } from '../../parts/localHint';
import classes from './TopBar.module.css';

interface TopBarProps {
  readonly onImport: () => void;
  readonly onWorkspace: () => void;
  readonly onInsights: () => void;
  readonly onSettings: () => void;
  readonly onCollapse: () => void;
}

export function TopBar({ onImport, onWorkspace, onInsights, onSettings, onCollapse }: TopBarProps) {
  const { t } = useWords();
  const addresses = useWebAddresses();
  return (
    <header className={classes.bar}>
      <BrandMark />
      <span className={classes.name}>{t('app.name')}</span>
      <span className={classes.local} title={localHint(addresses, t)}>
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
      <span className={classes.spare}>
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconBooks}
          label={t('app.workspace')}
          combo="ctrl+shift+W"
          onAct={onWorkspace}
        />
      </span>
      <span className={classes.roomy}>
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconChartDots}
          label={t('app.insights')}
          combo="ctrl+E"
          onAct={onInsights}
        />
      </span>
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
        label={t('app.collapse')}
        combo="ctrl+."
        onAct={onCollapse}
      />
    </header>
  );
}

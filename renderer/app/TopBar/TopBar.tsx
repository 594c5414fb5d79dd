// The product's name, the signs of privacy that are always visible, and the ways to history, knowledge, commands and the edge.
// Buttons only; the window is dragged by what lies between them.
import { useNetworkUse } from '../../bridge/networkUse';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton, type ActionButtonProps, keepFocus } from '../../parts/ActionButton/ActionButton';
import { BrandMark } from '../../parts/Brand/BrandMark';
import {
  IconBooks,
  IconClipboardText,
  IconCommand,
  IconHistory,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarRightCollapse,
  IconSettings,
  IconShieldLock,
} from '../../parts/icons';
import { localHint } from '../../parts/localHint';
import classes from './TopBar.module.css';

interface TopBarProps {
  /** The border of the screen at which the sidebar stands. */
  readonly side: 'left' | 'right';
  /** Whatever is copied anywhere becomes the concern. */
  readonly watching: boolean;
  readonly onStopWatching: () => void;
  readonly onHistory: () => void;
  readonly onWorkspace: () => void;
  readonly onSettings: () => void;
  readonly onPalette: () => void;
  readonly onCollapse: () => void;
}

export function TopBar(props: TopBarProps) {
  const { side, watching, onStopWatching, onHistory, onWorkspace, onSettings, onPalette, onCollapse } = props;
  const { t } = useWords();
  const network = useNetworkUse();
  const collapse = side === 'left' ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarRightCollapse;
  return (
    <header className={classes.bar}>
      <BrandMark />
      <span className={classes.name}>{t('app.name')}</span>
      {watching && <Watching onStop={onStopWatching} />}
      <span className={classes.local} title={localHint(network, t)}>
        <IconShieldLock size={14} stroke={2} aria-hidden />
        <span>{t('app.local')}</span>
      </span>
      <Way icon={IconHistory} label={t('notes.title')} command="history" onAct={onHistory} />
      <span className={classes.spare}>
        <Way icon={IconBooks} label={t('app.workspace')} command="workspace" onAct={onWorkspace} />
      </span>
      <span className={classes.roomy}>
        <Way icon={IconSettings} label={t('app.settings')} command="settings" onAct={onSettings} />
      </span>
      <Way icon={IconCommand} label={t('palette.title')} command="palette" onAct={onPalette} />
      <Way icon={collapse} label={t('app.collapse')} command="collapse" onAct={onCollapse} />
    </header>
  );
}

function Way(props: Required<Pick<ActionButtonProps, 'icon' | 'label' | 'command' | 'onAct'>>) {
  return <ActionButton look="ghost" iconOnly {...props} />;
}

/** Never out of sight while it is on; one press ends it. */
function Watching({ onStop }: { readonly onStop: () => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={classes.watching}
      title={`${t('watch.on')}. ${t('watch.off')}`}
      aria-label={`${t('watch.on')}. ${t('watch.off')}`}
      onMouseDown={keepFocus}
      onClick={onStop}
    >
      <IconClipboardText size={14} stroke={2} aria-hidden />
      <i aria-hidden />
    </button>
  );
}

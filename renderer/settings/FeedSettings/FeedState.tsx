// Whether other programs are connected, and the way to where that is set: what an agent's sidebar shows of the interface.
// Changes nothing; asks while it is looked at.
import { openWorkspace } from '../../bridge/shellActions';
import { type SeenFeed, useFeed } from '../../bridge/useFeed';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { SettingGroup } from '../rows/SettingGroup';
import { SettingRow } from '../rows/SettingRow';

export function FeedState() {
  const { t } = useWords();
  const { feed } = useFeed();
  if (!feed) return null;
  return (
    <SettingGroup title={t('feedState.title')}>
      <SettingRow label={t('feedState.connected')} hint={stateOf(feed, t)}>
        <ActionButton label={t('feedState.change')} onAct={() => openWorkspace({ page: 'settings' })} />
      </SettingRow>
    </SettingGroup>
  );
}

function stateOf(
  { settings, listening, openContacts }: SeenFeed,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (!settings.enabled) return t('feedState.off');
  return listening ? t('feedState.on', { n: openContacts }) : t('feedState.stuck');
}

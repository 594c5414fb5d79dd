// The interface for other programs: switch, address, token told once, allowed pages, what was refused.
// Says what each does; knows the view, not who connects.
import { type ReactNode, useState } from 'react';
import { webOrigin } from '../../../knowledge/vocabulary/webOrigin';
import { useCopy } from '../../bridge/useCopy';
import type { FeedView, SeenFeed } from '../../bridge/useFeed';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { LineField, splitWords } from '../../parts/Field/Field';
import { IconCheck, IconCopy } from '../../parts/icons';
import { SettingGroup } from '../rows/SettingGroup';
import { SettingRow } from '../rows/SettingRow';
import { SwitchRow } from '../rows/SwitchRow';
import classes from './FeedSettings.module.css';

export function FeedSettings({ view }: { readonly view: FeedView }) {
  const words = useWords();
  const { t } = words;
  const { feed, failure, change } = view;
  if (!feed) return null;
  const { settings } = feed;
  return (
    <SettingGroup title={t('feed.title')} failure={failure && words.error(failure)}>
      <SwitchRow
        label={t('feed.enabled')}
        hint={t('feed.enabledHint')}
        on={settings.enabled}
        onChange={(enabled) => change({ enabled })}
      />
      <AddressRow feed={feed} />
      <PortRow port={settings.port} onPort={(port) => change({ port })} />
      <TokenRow view={view} hasToken={feed.hasToken} />
      <OriginsRow origins={settings.origins} onOrigins={(origins) => change({ origins })} />
      <SettingRow label={t('feed.now')} hint={happened(feed, words)}>
        {null}
      </SettingRow>
    </SettingGroup>
  );
}

function AddressRow({ feed: { listening, settings } }: { readonly feed: SeenFeed }) {
  const { t } = useWords();
  return (
    <SettingRow
      label={t('feed.address')}
      hint={t('feed.addressHint')}
      effect={settings.enabled && !listening && t('feed.notListening')}
    >
      {listening ? <Told name={t('feed.address')} text={listening} /> : <span>{t('feed.off')}</span>}
    </SettingRow>
  );
}

interface PortRowProps {
  readonly port: number;
  readonly onPort: (port: number) => void;
}

function PortRow({ port, onPort }: PortRowProps) {
  const { t } = useWords();
  const [wrong, setWrong] = useState<string>();
  const commit = (text: string) => {
    const fits = /^\d{1,5}$/.test(text.trim()) && Number(text) <= 65_535;
    setWrong(fits ? undefined : text);
    if (fits) onPort(Number(text));
  };
  return (
    <SettingRow
      label={t('feed.port')}
      hint={t('feed.portHint')}
      effect={wrong !== undefined && <Wrong>{t('feed.portWrong', { text: wrong })}</Wrong>}
    >
      <div className={classes.port}>
        <LineField label={t('feed.port')} bare value={String(port)} onCommit={commit} />
      </div>
    </SettingRow>
  );
}

function TokenRow({ view, hasToken }: { readonly view: FeedView; readonly hasToken: boolean }) {
  const { t } = useWords();
  const { token, makeToken } = view;
  const told = token !== undefined && (
    <div role="status" className={classes.once}>
      <span>{t('feed.tokenOnce')}</span>
      <Told name={t('feed.token')} text={token} />
    </div>
  );
  return (
    <SettingRow
      label={t('feed.token')}
      hint={t(hasToken ? 'feed.tokenKept' : 'feed.tokenNone')}
      effect={told}
    >
      <ActionButton label={t(hasToken ? 'feed.tokenRenew' : 'feed.tokenMake')} onAct={makeToken} />
    </SettingRow>
  );
}

interface OriginsRowProps {
  readonly origins: readonly string[];
  readonly onOrigins: (origins: string[]) => void;
}

function OriginsRow({ origins, onOrigins }: OriginsRowProps) {
  const { t } = useWords();
  const [wrong, setWrong] = useState<string>();
  const commit = (line: string) => {
    const given = splitWords(line);
    const strange = given.find((text) => webOrigin(text) === undefined);
    setWrong(strange);
    if (strange === undefined) onOrigins(given);
  };
  const field = (
    <div className={classes.origins}>
      <LineField
        label={t('feed.origins')}
        bare
        value={origins.join(', ')}
        placeholder="https://crm.example"
        onCommit={commit}
      />
      {wrong !== undefined && <Wrong>{t('feed.originWrong', { text: wrong })}</Wrong>}
    </div>
  );
  return (
    <SettingRow label={t('feed.origins')} hint={t('feed.originsHint')} effect={field}>
      {null}
    </SettingRow>
  );
}

/** Something to put into another program: copied whole, or selected by hand. */
function Told({ name, text }: { readonly name: string; readonly text: string }) {
  const { t } = useWords();
  const { copied, copy } = useCopy();
  const label = t(copied ? 'card.copied' : 'card.copy');
  return (
    <span className={classes.told}>
      <code translate="no">{text}</code>
      <ActionButton
        icon={copied ? IconCheck : IconCopy}
        label={label}
        name={`${label}: ${name}`}
        onAct={() => copy(name, text)}
      />
    </span>
  );
}

function Wrong({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className={classes.wrong}>
      {children}
    </p>
  );
}

const reasons = ['token', 'origin', 'rate', 'shape'] as const;

function happened({ openContacts, refused }: SeenFeed, { t }: ReturnType<typeof useWords>): string {
  const list = reasons.filter((reason) => refused[reason] > 0);
  const told = list.map((reason) => t(`feed.refused.${reason}`, { n: refused[reason] }));
  const contacts = t('feed.contacts', { n: openContacts });
  if (told.length === 0) return `${contacts}, ${t('feed.refusedNone')}`;
  return `${contacts}. ${t('feed.refused', { list: told.join(', ') })}`;
}

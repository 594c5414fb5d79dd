// Daily backups, the examination of the base with what it found, and whether web links may be checked.
// Says what is there and what to do next; knows the view, not how a backup is made.
import { type CheckFinding, isDamage, isSound } from '../../../knowledge/vocabulary/checkUp';
import type { CareView } from '../../bridge/useCare';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { SettingGroup } from '../rows/SettingGroup';
import { SettingRow } from '../rows/SettingRow';
import { SwitchRow } from '../rows/SwitchRow';

export function CareSettings({ view }: { readonly view: CareView }) {
  const words = useWords();
  const { t } = words;
  const { care, busy, failure, change, backUp, check } = view;
  if (!care) return null;
  return (
    <SettingGroup title={t('care.title')} failure={failure && words.error(failure)}>
      <SwitchRow
        label={t('care.daily')}
        hint={t('care.dailyHint', { days: care.settings.days, weeks: care.settings.weeks })}
        on={care.settings.daily}
        onChange={(daily) => change({ daily })}
      />
      <SettingRow label={t('care.latest')} hint={latestBackup(view, words)}>
        <ActionButton
          label={t(busy === 'backup' ? 'care.backingUp' : 'care.backUp')}
          disabled={busy !== undefined}
          onAct={backUp}
        />
      </SettingRow>
      <SwitchRow
        label={t('care.links')}
        hint={t('care.linksHint')}
        on={care.settings.checkLinks}
        onChange={(checkLinks) => change({ checkLinks })}
      />
      {care.settings.checkLinks && <KnownLinks view={view} />}
      <SettingRow label={t('care.check')} hint={t('care.checkHint')} effect={<Found view={view} />}>
        <ActionButton
          label={t(busy === 'check' ? 'care.checking' : 'care.checkNow')}
          disabled={busy !== undefined}
          onAct={() => check(false)}
        />
      </SettingRow>
    </SettingGroup>
  );
}

/** What is known of the pages that articles lead to, and the way to ask at once. */
function KnownLinks({ view: { care, busy, askLinks } }: { readonly view: CareView }) {
  const { t, dateTime } = useWords();
  const { asked, dead, latestAtMs } = care?.links ?? { asked: 0, dead: 0 };
  const known =
    latestAtMs === undefined
      ? t('care.linksNone')
      : t('care.linksKnown', { n: asked, dead, at: dateTime(latestAtMs) });
  return (
    <SettingRow label={known}>
      <ActionButton
        label={t(busy === 'links' ? 'care.checking' : 'care.linksNow')}
        disabled={busy !== undefined}
        onAct={askLinks}
      />
    </SettingRow>
  );
}

const mebibyte = 1024 * 1024;

function latestBackup({ care }: CareView, { t, number, dateTime }: ReturnType<typeof useWords>): string {
  const [latest] = care?.backups ?? [];
  if (!care || !latest) return t('care.noBackup');
  const size = number(latest.sizeBytes / mebibyte, 1);
  return t('care.backups', { n: care.backups.length, at: dateTime(latest.atMs), size });
}

/** One sentence where all is well; else a line a fault, and the way out. */
function Found({ view: { checkUp, busy, check } }: { readonly view: CareView }) {
  const { t } = useWords();
  if (!checkUp) return null;
  const faulty = checkUp.findings.filter(({ faults }) => faults > 0);
  const examined = Object.fromEntries(checkUp.findings.map((finding) => [finding.check, finding.examined]));
  return (
    <div role="status">
      {!faulty.some(isDamage) &&
        t('care.sound', { n: examined.articles ?? 0, chunks: examined.meaning ?? 0 })}
      {faulty.map((finding) => (
        <p key={finding.check}>{faultText(finding, t)}</p>
      ))}
      {!isSound(checkUp) && (
        <ActionButton label={t('care.repair')} disabled={busy !== undefined} onAct={() => check(true)} />
      )}
    </div>
  );
}

function faultText(
  { check, faults, repaired, examples }: CheckFinding,
  t: ReturnType<typeof useWords>['t'],
): string {
  const what = t(`care.fault.${check}`, { n: faults });
  if (repaired === faults) return `${what} ${t('care.repaired')}`;
  const advice = check === 'sources' ? 'care.sourceExamples' : 'care.examples';
  const named = examples.length > 0 ? ` ${t(advice, { names: examples.join(', ') })}` : '';
  return `${what}${named}`;
}

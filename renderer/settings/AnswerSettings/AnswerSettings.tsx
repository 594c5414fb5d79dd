// How sure a result must be to be shown, with what each choice costs; whether newcomers are tried; for which products.
// Knows offers and words, not how thresholds are found.
import type { EngineSettingsView, ThresholdOffer } from '../../bridge/useEngineSettings';
import type { SettingsView } from '../../bridge/useSettings';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ChoiceRow } from '../rows/ChoiceRow';
import { SettingGroup } from '../rows/SettingGroup';
import { SwitchRow } from '../rows/SwitchRow';
import { ScopeRow } from './ScopeRow';

interface AnswerSettingsProps {
  readonly view: EngineSettingsView;
  readonly page: SettingsView;
}

export function AnswerSettings({ view, page }: AnswerSettingsProps) {
  const words = useWords();
  const { t } = words;
  const { settings, offers, change } = view;
  const inForce = offers.find(({ targetRisk }) => targetRisk === settings?.targetRisk) ?? offers[0];
  return (
    <SettingGroup title={t('settings.answers')}>
      {settings && inForce && (
        <ChoiceRow
          label={t('settings.precision')}
          hint={t('settings.precisionHint')}
          value={nameOf(inForce)}
          choices={offers.map((offer) => ({ value: nameOf(offer), label: labelOf(offer, words) }))}
          effect={<Cost offer={inForce} words={words} />}
          onChange={(name) => {
            const offer = offers.find((each) => nameOf(each) === name);
            if (offer) change({ targetRisk: offer.targetRisk });
          }}
        />
      )}
      <ChoiceRow
        label={t('settings.mostCards')}
        hint={t('settings.mostCardsHint')}
        value={page.settings.mostCards}
        choices={(['1', '3', '5'] as const).map((value) => ({ value, label: value }))}
        onChange={(mostCards) => page.change({ mostCards })}
      />
      <ChoiceRow
        label={t('settings.order')}
        hint={t(page.settings.order === 'calm' ? 'settings.orderCalmHint' : 'settings.orderImmediateHint')}
        value={page.settings.order}
        choices={(['calm', 'immediate'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChange={(order) => page.change({ order })}
      />
      {settings && (
        <SwitchRow
          label={t('settings.explore')}
          hint={t('settings.exploreHint')}
          on={settings.explore}
          onChange={(explore) => change({ explore })}
        />
      )}
      <ScopeRow view={view} />
    </SettingGroup>
  );
}

const nameOf = ({ targetRisk }: ThresholdOffer): string => String(targetRisk);

const labelOf = ({ targetRisk }: ThresholdOffer, words: Translator): string =>
  targetRisk === null ? words.t('settings.usual') : words.percent(1 - targetRisk);

function Cost({ offer, words }: { readonly offer: ThresholdOffer; readonly words: Translator }) {
  const { threshold, shownShare, solvedShare, own } = offer;
  const { t } = words;
  return (
    <>
      {t('settings.shownFrom', { percent: words.percent(threshold) })}{' '}
      {shownShare !== undefined &&
        solvedShare !== undefined &&
        t('settings.cost', { n: Math.round(shownShare * 100), solved: words.percent(solvedShare) })}{' '}
      {own.rated > 0 && t('settings.ownCost', { n: own.rated, solved: own.solved })}
    </>
  );
}

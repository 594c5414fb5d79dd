// The three screens in their order, with what each needs.
// Joins parts and values; who shows them decides when.
import type { ImportView } from '../bridge/useImport';
import type { SettingsView } from '../bridge/useSettings';
import { useWords } from '../i18n/WordsContext';
import { KeyTrial } from './KeyTrial/KeyTrial';
import { LanguageChoice } from './LanguageChoice/LanguageChoice';
import { PrivacyFacts } from './PrivacyFacts/PrivacyFacts';
import { SourceChoice } from './SourceChoice/SourceChoice';
import { Welcome } from './Welcome/Welcome';

interface FirstStepsProps {
  readonly settings: SettingsView;
  readonly imports: ImportView;
  readonly articles: number | undefined;
  readonly onDone: () => void;
}

export function FirstSteps({ settings, imports, articles, onDone }: FirstStepsProps) {
  const { t } = useWords();
  const steps = [
    {
      id: 'source',
      title: t('welcome.sourceTitle'),
      text: t('welcome.sourceText'),
      content: <SourceChoice imports={imports} articles={articles} />,
    },
    {
      id: 'key',
      title: t('welcome.keyTitle'),
      text: t('welcome.keyText'),
      content: <KeyTrial {...settings} />,
    },
    {
      id: 'privacy',
      title: t('welcome.privacyTitle'),
      text: t('welcome.privacyText'),
      content: <PrivacyFacts />,
    },
  ];
  return <Welcome steps={steps} aside={<LanguageChoice change={settings.change} />} onDone={onDone} />;
}

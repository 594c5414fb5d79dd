// First screen: own articles, or the sample; what is being read goes on while the next screens are seen.
// Knows the run and its callbacks, not who carries them out.
import type { ImportView } from '../../bridge/useImport';
import { useWords } from '../../i18n/WordsContext';
import {
  IconAlertTriangle,
  IconBook2,
  IconCircleCheck,
  IconFolderPlus,
  IconLoader2,
  iconStroke,
} from '../../parts/icons';
import { ChoiceCard } from '../ChoiceCard/ChoiceCard';
import classes from './SourceChoice.module.css';

interface SourceChoiceProps {
  readonly imports: ImportView;
  /** Undefined until the engine has told. */
  readonly articles: number | undefined;
}

export function SourceChoice({ imports, articles = 0 }: SourceChoiceProps) {
  const { t } = useWords();
  const { run } = imports;
  return (
    <>
      <ChoiceCard
        icon={IconFolderPlus}
        title={t('welcome.own')}
        text={t('welcome.ownText')}
        disabled={run.phase === 'running'}
        onAct={imports.chooseFolder}
      />
      <ChoiceCard
        icon={IconBook2}
        title={t('welcome.sample')}
        text={t('welcome.sampleText')}
        disabled={run.phase === 'running'}
        onAct={imports.takeSample}
      />
      <p className={classes.state} role="status" data-failed={run.code !== undefined || undefined}>
        <State imports={imports} articles={articles} />
      </p>
    </>
  );
}

function State({ imports: { run }, articles }: { readonly imports: ImportView; readonly articles: number }) {
  const words = useWords();
  const { t } = words;
  if (run.code) {
    return (
      <>
        <IconAlertTriangle size={16} stroke={iconStroke} aria-hidden />
        {words.error(run.code)}
      </>
    );
  }
  if (run.phase === 'running') {
    const { filesDone: done = 0, filesTotal: n = 0 } = run.progress ?? {};
    return (
      <>
        <IconLoader2 size={16} stroke={iconStroke} aria-hidden />
        {n > 0 ? t('welcome.reading', { done, n }) : t('import.running')}
      </>
    );
  }
  if (articles === 0) return null;
  return (
    <>
      <IconCircleCheck size={16} stroke={iconStroke} aria-hidden />
      {t('status.articles', { n: articles })}
    </>
  );
}

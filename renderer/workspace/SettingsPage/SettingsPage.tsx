// The settings as a page of the knowledge window; what was learned and the proof open as layers over it.
// Joins bridge and features.
import { useState } from 'react';
import { useCare } from '../../bridge/useCare';
import { useEngineSettings } from '../../bridge/useEngineSettings';
import { useFeed } from '../../bridge/useFeed';
import { type LearningView, useLearning } from '../../bridge/useLearning';
import { useProof } from '../../bridge/useProof';
import type { WorkspacePageProps } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { LearnedPanel } from '../../learning/LearnedPanel/LearnedPanel';
import { PageHead } from '../../parts/PageHead/PageHead';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { usePageKeys } from '../../parts/usePageKeys';
import { ProofPanel } from '../../proof/ProofPanel/ProofPanel';
import { ReplySettings } from '../../reply/ReplySettings/ReplySettings';
import { CareSettings } from '../../settings/CareSettings/CareSettings';
import { FeedSettings } from '../../settings/FeedSettings/FeedSettings';
import { SettingsPanel } from '../../settings/SettingsPanel/SettingsPanel';
import classes from './SettingsPage.module.css';

type Layer = 'none' | 'learned' | 'proof';
type LearnedArticle = Parameters<typeof LearnedPanel>[0]['article'];

export function SettingsPage({ engine, settings, go, nowMs }: WorkspacePageProps) {
  const { t } = useWords();
  const [layer, setLayer] = useState<Layer>('none');
  const kept = useEngineSettings(layer === 'none', () => undefined);
  const care = useCare();
  const feed = useFeed();
  const proof = useProof(layer === 'proof');
  const back = () => setLayer('none');
  useDeskCommands({ proof: () => setLayer('proof') });
  usePageKeys({
    escape: () => {
      if (layer === 'none') return false;
      back();
    },
  });
  return (
    <div className={classes.page}>
      <div className={classes.settings} inert={layer !== 'none'}>
        <SettingsPanel
          {...settings}
          head={(search) => (
            <PageHead title={t('settings.title')} text={t('workspace.instant')}>
              {search}
            </PageHead>
          )}
          engine={engine}
          kept={kept}
          further={
            <>
              <ReplySettings opened={layer === 'none'} />
              <CareSettings view={care} />
              <FeedSettings view={feed} />
            </>
          }
          onLearned={() => setLayer('learned')}
          onProof={() => setLayer('proof')}
          onInsights={() => go({ page: 'insights' })}
        />
      </div>
      <SlideOver
        opened={layer === 'learned'}
        name={t('learned.title')}
        backLabel={t('app.back')}
        onBack={back}
      >
        <Learned opened={layer === 'learned'} nowMs={nowMs} />
      </SlideOver>
      <SlideOver opened={layer === 'proof'} name={t('proof.title')} backLabel={t('app.back')} onBack={back}>
        <ProofPanel view={proof} />
      </SlideOver>
    </div>
  );
}

function Learned({ opened, nowMs }: { readonly opened: boolean; readonly nowMs: number }) {
  const [article, setArticle] = useState<LearnedArticle>();
  const view: LearningView = useLearning({
    opened,
    articleId: article?.articleId,
    stored: 0,
    onChange: () => undefined,
  });
  return (
    <LearnedPanel
      view={view}
      article={article}
      concern=""
      nowMs={nowMs}
      onOpen={setArticle}
      onOverview={() => setArticle(undefined)}
    />
  );
}

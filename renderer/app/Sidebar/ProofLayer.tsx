// The proof as a layer over the answers.
// Joins bridge, layer and panel.
import { useProof } from '../../bridge/useProof';
import { useWords } from '../../i18n/WordsContext';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { ProofPanel } from '../../proof/ProofPanel/ProofPanel';

interface ProofLayerProps {
  readonly opened: boolean;
  readonly onBack: () => void;
}

export function ProofLayer({ opened, onBack }: ProofLayerProps) {
  const { t } = useWords();
  const view = useProof(opened);
  return (
    <SlideOver opened={opened} name={t('proof.title')} backLabel={t('app.back')} onBack={onBack}>
      <ProofPanel view={view} />
    </SlideOver>
  );
}

// A source and what became of it, side by side: its pages as they are on the left, the article's text on the right.
// Lays out; each side has a file of its own.
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { Dialog } from '../../parts/Dialog/Dialog';
import { ArticleSide } from './ArticleSide';
import classes from './SourceBeside.module.css';
import { SourceSide } from './SourceSide';

interface SourceBesideProps {
  readonly opened: boolean;
  readonly entry: LedgerEntry;
  readonly go: (place: WorkspacePlace) => void;
  readonly onShowFile: () => void;
  readonly onClose: () => void;
  readonly nowMs: number;
}

export function SourceBeside({ opened, entry, go, onShowFile, onClose, nowMs }: SourceBesideProps) {
  const { t } = useWords();
  return (
    <Dialog opened={opened} room="window" title={t('ledger.besideTitle')} focus="content" onClose={onClose}>
      {opened && (
        <div className={classes.beside}>
          <SourceSide entry={entry} onShowFile={onShowFile} nowMs={nowMs} />
          <ArticleSide entry={entry} go={go} />
        </div>
      )}
    </Dialog>
  );
}

// The way from page to page, which page this is and what it is called, and whether a picture is enlarged.
// Knows numbers and callbacks.
import type { SourcePage } from '../../bridge/useSourceView';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '../../parts/icons';
import classes from './SourceBeside.module.css';

interface PageTurnerProps {
  readonly page: SourcePage;
  /** The page that is wanted; it may be on its way. */
  readonly at: number;
  /** The page that is shown, or that failed. */
  readonly place: number;
  readonly onTurn: (at: number) => void;
  /** Absent: there is nothing to enlarge. */
  readonly onZoom?: () => void;
  readonly whole?: boolean;
}

export function PageTurner({ page, at, place, onTurn, onZoom, whole }: PageTurnerProps) {
  const { t } = useWords();
  const { pages, name, part } = page;
  const called = place !== page.page ? undefined : part ? t(`ledger.part.${part}`) : name;
  return (
    <div className={classes.turner}>
      {pages > 1 && (
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconChevronLeft}
          label={t('ledger.pageBefore')}
          combo={whole ? 'pageup' : 'left'}
          disabled={at <= 0}
          onAct={() => onTurn(at - 1)}
        />
      )}
      <p className={classes.place} role="status">
        {pages > 1 && t('ledger.pageOf', { n: place + 1, total: pages })}
        {called !== undefined && (
          <span className={classes.called} title={called} {...(!part && { translate: 'no' as const })}>
            {called}
          </span>
        )}
      </p>
      {pages > 1 && (
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconChevronRight}
          label={t('ledger.pageAfter')}
          combo={whole ? 'pagedown' : 'right'}
          disabled={at >= pages - 1}
          onAct={() => onTurn(at + 1)}
        />
      )}
      {onZoom && (
        <ActionButton
          look="ghost"
          iconOnly
          icon={whole ? IconZoomOut : IconZoomIn}
          label={t(whole ? 'ledger.zoomFit' : 'ledger.zoomWhole')}
          combo="Z"
          onAct={onZoom}
        />
      )}
    </div>
  );
}

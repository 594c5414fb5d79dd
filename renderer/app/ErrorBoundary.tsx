// Catches what breaks while drawing and offers one way on, instead of a white window.
// Shows our words, never the error's.
import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/WordsContext';
import { ActionButton } from '../parts/ActionButton/ActionButton';
import { IconAlertTriangle, IconRefresh } from '../parts/icons';
import { Notice } from '../parts/Notice/Notice';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenView /> : this.props.children;
  }
}

function BrokenView() {
  const { t } = useWords();
  return (
    <Notice icon={IconAlertTriangle} tone="bad" title={t('app.broken')} text={t('app.brokenHint')}>
      <ActionButton
        wide
        look="main"
        icon={IconRefresh}
        label={t('app.reload')}
        onAct={() => window.location.reload()}
      />
    </Notice>
  );
}

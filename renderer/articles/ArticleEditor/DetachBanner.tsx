// In the place of the editor where an article still follows its file: what detaching means, and to do it.
// Words and one way.
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { sourceName } from '../../parts/ArticleFacts/sourceName';
import { IconUnlink } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';

interface DetachBannerProps {
  readonly source: string;
  readonly onDetach: () => void;
  readonly onBack: () => void;
}

export function DetachBanner({ source, onDetach, onBack }: DetachBannerProps) {
  const { t } = useWords();
  const self = useRef<HTMLDivElement>(null);
  // What was pressed to edit is gone with its page: ↵ goes on, Esc goes back.
  useEffect(() => self.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={self}>
      <Notice
        icon={IconUnlink}
        title={t('editor.detach', { file: sourceName(source) })}
        text={t('editor.detachHint')}
      >
        <ActionButton look="main" label={t('editor.detachAct')} combo="enter" onAct={onDetach} />
        <ActionButton label={t('editor.cancel')} combo="esc" onAct={onBack} />
      </Notice>
    </div>
  );
}

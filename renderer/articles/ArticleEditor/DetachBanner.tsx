// In the place of the editor where an article still follows its file: what detaching means, and to do it.
// Words and one way.
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
  return (
    <Notice
      icon={IconUnlink}
      title={t('editor.detach', { file: sourceName(source) })}
      text={t('editor.detachHint')}
    >
      <ActionButton look="main" label={t('editor.detachAct')} onAct={onDetach} />
      <ActionButton label={t('editor.cancel')} combo="esc" onAct={onBack} />
    </Notice>
  );
}

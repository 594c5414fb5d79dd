// "Hat das gelöst?" with its three reasons; fixed below the article.
// Knows the verdict, not where it is kept.
import type { UnhelpfulReason } from '../../../knowledge/vocabulary/rating';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { CopyButton } from '../../parts/CopyButton/CopyButton';
import { capitalised } from '../../parts/capitalised';
import { IconMail, IconMessageReport, IconX } from '../../parts/icons';
import { type GivenVerdict, VerdictButtons } from '../../parts/VerdictButtons/VerdictButtons';
import classes from './RatingBar.module.css';

export interface RatingBarProps {
  readonly verdict: GivenVerdict | undefined;
  readonly reason: UnhelpfulReason | undefined;
  /** The reasons stand until one is given or they are skipped. */
  readonly asksReason: boolean;
  readonly copied: boolean;
  readonly onRate: (verdict: GivenVerdict, reason?: UnhelpfulReason) => void;
  readonly onSkipReason: () => void;
  readonly onCopy: () => void;
  readonly onReport: () => void;
  /** Drafts a reply out of the article. */
  readonly onDraft: () => void;
}

const reasons: readonly UnhelpfulReason[] = ['notFitting', 'outdated', 'unclear'];

export function RatingBar(props: RatingBarProps) {
  const { verdict, asksReason, copied, onRate, onCopy, onReport, onDraft } = props;
  const { t } = useWords();
  return (
    <div className={classes.bar}>
      <div className={classes.row}>
        <span className={classes.question} role="status">
          {t(verdict ? 'reader.noted' : 'reader.solved')}
        </span>
        <VerdictButtons verdict={verdict} onRate={onRate} />
      </div>
      {verdict === 'unhelpful' && asksReason && <Reasons {...props} />}
      <div className={classes.ways}>
        <ActionButton
          look="main"
          icon={IconMail}
          label={capitalised(t('reply.short'))}
          command="draftReply"
          onAct={onDraft}
        />
        <CopyButton shrinks copied={copied} onCopy={onCopy} />
        <ActionButton
          iconOnly
          icon={IconMessageReport}
          label={t('flag.open')}
          command="report"
          onAct={onReport}
        />
      </div>
    </div>
  );
}

function Reasons({ reason, onRate, onSkipReason }: RatingBarProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.reasons}>
      <legend className="visuallyHidden">{t('reader.reason')}</legend>
      {reasons.map((name) => (
        <ActionButton
          key={name}
          label={t(`reader.${name}`)}
          pressed={reason === name}
          onAct={() => onRate('unhelpful', name)}
        />
      ))}
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconX}
        label={t('reader.skip')}
        combo="esc"
        onAct={onSkipReason}
      />
    </fieldset>
  );
}

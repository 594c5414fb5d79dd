// What is still missing, and the ways a reply leaves the page.
// Words and buttons; when to warn is useOutgoing's business.
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import {
  IconCheck,
  IconCircleCheck,
  IconCopy,
  IconForms,
  IconMailForward,
  iconStroke,
} from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import type { Outgoing } from '../useOutgoing';
import classes from './ReplyFoot.module.css';

interface ReplyFootProps {
  readonly missing: number;
  readonly outgoing: Outgoing;
  /** Only what may go to customers is pasted into another program. */
  readonly sendable: boolean;
}

export function ReplyFoot({ missing, outgoing, sendable }: ReplyFootProps) {
  const { t } = useWords();
  const { said, copy, insert } = outgoing;
  const copied = said === 'copied' || said === 'copiedOnly';
  return (
    <div className={classes.foot}>
      <Missing missing={missing} warns={outgoing.warns} />
      <div className={classes.ways}>
        <ActionButton
          wide
          look="main"
          icon={copied ? IconCheck : IconCopy}
          label={t(copied ? (said === 'copied' ? 'reply.copied' : 'reply.copiedOnly') : 'reply.copy')}
          command="copyReply"
          onAct={copy}
        />
        {sendable && (
          <ActionButton
            shrinks
            icon={said === 'inserted' ? IconCheck : IconMailForward}
            label={t(said === 'inserted' ? 'reply.inserted' : 'reply.insert')}
            command="insertReply"
            onAct={insert}
          />
        )}
      </div>
      <span role="status" className="visuallyHidden">
        {said &&
          t(
            (
              {
                copied: 'reply.copied',
                copiedOnly: 'reply.copiedOnly',
                inserted: 'reply.inserted',
                link: 'reply.linkCopied',
              } as const
            )[said],
          )}
      </span>
    </div>
  );
}

function Missing({ missing, warns }: { readonly missing: number; readonly warns: boolean }) {
  const { t } = useWords();
  if (missing === 0) {
    return (
      <p className={classes.state}>
        <IconCircleCheck size={16} stroke={iconStroke} aria-hidden />
        {t('reply.complete')}
      </p>
    );
  }
  if (warns) {
    return (
      <p className={classes.state} data-tone="due" role="alert">
        <IconForms size={16} stroke={iconStroke} aria-hidden />
        {t('reply.warn', { n: missing })}
      </p>
    );
  }
  return (
    <p className={classes.state}>
      <span className={classes.missing}>
        <IconForms size={16} stroke={iconStroke} aria-hidden />
        {t('reply.missing', { n: missing })}
      </span>
      <span className={classes.hint}>
        <Kbd command="nextGap" />
        {t('reply.tabNext')}
      </span>
    </p>
  );
}

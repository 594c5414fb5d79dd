// The contact at the desk: its channel, its title, how much was said; one press shows the conversation.
// Knows a contact as a value, not where its words come from.
import { memo } from 'react';
import type { Channel, Contact } from '../../../knowledge/vocabulary/contact';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton, type IconPart, keepFocus } from '../../parts/ActionButton/ActionButton';
import { IconKeyboard, IconMail, IconMessages, IconPhone, IconX, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './ContactSign.module.css';

interface ContactSignProps {
  readonly contact: Contact;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
}

export const channelIcons: Readonly<Record<Channel, IconPart>> = {
  call: IconPhone,
  chat: IconMessages,
  email: IconMail,
  box: IconKeyboard,
};

export const ContactSign = memo(function ContactSign({ contact, onOpen, onLeave }: ContactSignProps) {
  const { t } = useWords();
  const { channel, title, turns, original, closed } = contact;
  const Icon = channelIcons[channel];
  // A mail is one, whatever history it quotes.
  const counted = [
    ...(original ? [] : [t('contact.turns', { n: turns.length })]),
    ...(closed ? [t('contact.closed')] : []),
  ].join(' · ');
  return (
    <div className={classes.sign} data-live={closed ? undefined : true}>
      <button
        type="button"
        className={classes.open}
        title={t('contact.open')}
        onMouseDown={keepFocus}
        onClick={onOpen}
      >
        <Icon size={15} stroke={iconStroke} aria-hidden />
        <b>{t(`channel.${channel}`)}</b>
        {title !== undefined && (
          <span className={classes.title} translate="no">
            {title}
          </span>
        )}
        <span className={classes.count}>{counted}</span>
        <span className="visuallyHidden">{t('contact.open')}</span>
        <Kbd command="conversation" />
      </button>
      <ActionButton look="ghost" iconOnly icon={IconX} label={t('contact.leave')} onAct={onLeave} />
    </div>
  );
});

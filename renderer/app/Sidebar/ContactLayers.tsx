// The contact's own layers: the conversation at the desk, and today's contacts.
// Joins contact, bridge and desk.
import { useContactNotes } from '../../bridge/useContactNotes';
import { ContactHistory } from '../../contact/ContactHistory/ContactHistory';
import { Conversation } from '../../contact/Conversation/Conversation';
import { useWords } from '../../i18n/WordsContext';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { askNote } from './dayActions';
import { openLayer } from './deskActions';
import { goBack } from './goBack';
import type { Desk } from './useDesk';

export function ConversationLayer({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const { atDesk } = desk.day.arrivals;
  return (
    <SlideOver
      opened={desk.open.layer === 'conversation' && atDesk !== undefined}
      name={t('contact.conversation')}
      backLabel={t('app.back')}
      onBack={() => goBack(desk)}
    >
      {atDesk && <Conversation contact={atDesk} />}
    </SlideOver>
  );
}

export function HistoryLayer({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const opened = desk.open.layer === 'history';
  const { notes, running, forget } = useContactNotes(opened);
  const here = desk.day.arrivals.atDesk?.id;
  return (
    <SlideOver opened={opened} name={t('notes.title')} backLabel={t('app.back')} onBack={() => goBack(desk)}>
      <ContactHistory
        notes={notes}
        running={running.filter(({ id }) => id !== here)}
        kept={desk.day.settings?.history ?? true}
        onAsk={(note) => askNote(desk, note)}
        onTake={(contact) => {
          openLayer(desk, 'none');
          desk.day.arrivals.take({ kind: 'contact', contact, how: 'contact' });
        }}
        onForget={async (id) => {
          const became = await forget(id);
          if (typeof became === 'string') return became;
          desk.day.news.tell(t('notes.forgotten', { n: became }));
          return undefined;
        }}
      />
    </SlideOver>
  );
}

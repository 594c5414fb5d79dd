// The reply to the concern, out of the card or article at hand, as a layer; Esc leads back to where the hand came from.
// Joins the reply feature to the desk.
import { choosableCards } from '../../ask/askState';
import { useWords } from '../../i18n/WordsContext';
import { ReplyLayer } from '../../reply/ReplyLayer/ReplyLayer';
import { goBack } from './goBack';
import type { Desk } from './useDesk';

export function ReplyDeskLayer({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const { open } = desk;
  return (
    <ReplyLayer
      opened={open.layer === 'reply'}
      target={open.reply?.target}
      backLabel={t(open.reply?.from === 'reader' ? 'reply.backToArticle' : 'app.back')}
      onBack={() => goBack(desk)}
      cardOf={(id) => choosableCards(desk.ask).find(({ articleId }) => articleId === id)}
      nowMs={desk.nowMs}
    />
  );
}

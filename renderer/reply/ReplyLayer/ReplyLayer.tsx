// The reply to a customer as a layer: a draft out of one article, to be rewritten, copied or inserted.
// Joins sheet, sources, snippets and the ways out; knows its article and concern, not where it stands.
import { type ComponentProps, useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { ShownArticle } from '../../bridge/shellActions';
import { useArticle } from '../../bridge/useArticle';
import { useCopy } from '../../bridge/useCopy';
import { useSnippets } from '../../bridge/useSnippets';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconArrowBackUp, IconCheck, IconLink, IconSearch, IconTextPlus } from '../../parts/icons';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { ReplyFoot } from '../ReplyFoot/ReplyFoot';
import type { ReplyTarget } from '../replyTarget';
import { SnippetPicker } from '../SnippetPicker/SnippetPicker';
import { SourceView } from '../SourceView/SourceView';
import { sourcesOf } from '../sheet';
import { useCapturedKey } from '../useCapturedKey';
import { type Outgoing, useOutgoing } from '../useOutgoing';
import { type ReplyDesk, useReplyDesk } from '../useReplyDesk';
import { ReplyContent } from './ReplyContent';

interface ReplyLayerProps {
  readonly opened: boolean;
  readonly target: ReplyTarget | undefined;
  readonly backLabel: string;
  readonly onBack: () => void;
  /** An article as the list shows it; undefined where it is none of the answers. */
  readonly cardOf: (id: ArticleId) => Card | undefined;
  readonly nowMs: number;
}

/** What was written by hand stays as long as article and concern are the same, also while the layer is closed. */
export function ReplyLayer({ target, ...props }: ReplyLayerProps) {
  if (!target) return null;
  const { article, concern } = target;
  return <ReplyOfArticle key={`${article.articleId}\n${concern}`} {...props} target={target} />;
}

function ReplyOfArticle({
  opened,
  target,
  backLabel,
  onBack,
  cardOf,
  nowMs,
}: ReplyLayerProps & { readonly target: ReplyTarget }) {
  const { t } = useWords();
  const desk = useReplyDesk(target, opened);
  const { snippets = [] } = useSnippets(opened);
  const { source, closeSource, picker, setPicker } = desk;
  const outgoing = useOutgoing({
    articleId: desk.sheet?.from.articleId ?? target.article.articleId,
    title: desk.sheet?.from.title ?? target.article.title,
    shown: shownOf(target),
    concern: target.concern,
    missing: desk.missing.length,
    sendable: desk.sheet?.sendable ?? false,
    reply: desk.copied,
  });
  const copySubject = useCopy();
  const [find, setFind] = useState(0);
  const leaveSource = () => {
    if (find > 0) return setFind(0);
    closeSource();
  };
  useCapturedKey('Escape', opened && source !== undefined, leaveSource);
  const atSheet = opened && source === undefined && !picker;
  useDeskCommands(
    atSheet
      ? { copyReply: outgoing.copy, insertReply: outgoing.insert, openSnippets: () => setPicker(true) }
      : {},
  );
  const name = t(`reply.title.${desk.choice.channel}`);
  const foot = source === undefined && desk.sheet && (
    <ReplyFoot missing={desk.missing.length} outgoing={outgoing} sendable={desk.sheet.sendable} />
  );
  return (
    <SlideOver
      opened={opened}
      name={name}
      backLabel={source ? t('reply.backToSheet') : backLabel}
      onBack={source ? leaveSource : onBack}
      aside={
        source === undefined ? (
          <Aside desk={desk} outgoing={outgoing} />
        ) : (
          <FindButton onAct={() => setFind((asked) => asked + 1)} />
        )
      }
      foot={foot}
    >
      {source ? (
        <Source
          {...{ desk, cardOf, nowMs, find }}
          no={source}
          concern={target.concern}
          articleId={desk.sheet?.from.articleId}
          onFind={setFind}
        />
      ) : (
        <ReplyContent
          name={name}
          desk={desk}
          snippets={snippets}
          subjectCopied={copySubject.copied === 'subject'}
          onCopySubject={() => copySubject.copy('subject', desk.subjectWords())}
        />
      )}
      <SnippetPicker
        opened={opened && picker}
        snippets={snippets}
        onClose={() => setPicker(false)}
        onPick={({ text }) => desk.insert(text)}
      />
    </SlideOver>
  );
}

/** Title and concern are the layer's; place and likelihood are noted with the use. */
function shownOf({ article: { title: _, ...shown } }: ReplyTarget): ShownArticle {
  return shown;
}

function Aside({ desk, outgoing }: { readonly desk: ReplyDesk; readonly outgoing: Outgoing }) {
  const { t } = useWords();
  const linked = outgoing.said === 'link';
  return (
    <>
      {desk.isEdited && (
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconArrowBackUp}
          label={t('reply.reset')}
          onAct={desk.reset}
        />
      )}
      <ActionButton
        look="ghost"
        icon={IconTextPlus}
        label={t('snippet.open')}
        command="openSnippets"
        onAct={() => desk.setPicker(true)}
      />
      <ActionButton
        look="ghost"
        iconOnly
        icon={linked ? IconCheck : IconLink}
        label={t(linked ? 'reply.linkCopied' : 'reply.link')}
        onAct={outgoing.copyLink}
      />
    </>
  );
}

function FindButton({ onAct }: { readonly onAct: () => void }) {
  const { t } = useWords();
  return (
    <ActionButton
      look="ghost"
      iconOnly
      icon={IconSearch}
      label={t('find.label')}
      command="findInArticle"
      onAct={onAct}
    />
  );
}

type SourceProps = Pick<ReplyLayerProps, 'cardOf' | 'nowMs'> &
  Pick<ComponentProps<typeof SourceView>, 'no' | 'find' | 'onFind'> & {
    readonly desk: ReplyDesk;
    readonly articleId: ArticleId | undefined;
    readonly concern: string;
  };

function Source({ desk, articleId, concern, cardOf, ...shown }: SourceProps) {
  const view = useArticle(articleId, concern);
  const source = desk.sheet && sourcesOf(desk.sheet)[shown.no - 1];
  if (!source) return null;
  return <SourceView {...shown} view={view} source={source} card={articleId && cardOf(articleId)} />;
}

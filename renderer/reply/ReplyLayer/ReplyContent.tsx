// What stands in the layer: title, choices, what must be known of the article, the sheet and its sources.
// Lays out; knows no key.
import { type RefObject, useEffect, useRef } from 'react';
import type { Snippet } from '../../../knowledge/vocabulary/reply';
import { useWords } from '../../i18n/WordsContext';
import { IconLanguage, IconLock, iconStroke } from '../../parts/icons';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { useAfter } from '../../parts/useAfter';
import { ReplyChoices } from '../ReplyChoices/ReplyChoices';
import { ReplySheet } from '../ReplySheet/ReplySheet';
import { nextOpenField } from '../ReplySheet/sheetKeys';
import { SourceList } from '../SourceList/SourceList';
import { sourcesOf } from '../sheet';
import { useCapturedKey } from '../useCapturedKey';
import type { ReplyDesk } from '../useReplyDesk';
import classes from './ReplyLayer.module.css';

interface ReplyContentProps {
  readonly name: string;
  readonly desk: ReplyDesk;
  readonly snippets: readonly Snippet[];
  readonly subjectCopied: boolean;
  readonly onCopySubject: () => void;
}

/** Under this many ms a draft needs no sign that it is coming. */
const signAfterMs = 300;

export function ReplyContent({ name, desk, snippets, subjectCopied, onCopySubject }: ReplyContentProps) {
  const { t, error } = useWords();
  const { sheet, choice } = desk;
  const slow = useAfter(sheet === undefined, signAfterMs);
  const box = useRef<HTMLDivElement>(null);
  useReturn(box, desk.returnsTo);
  useCapturedKey('Tab', true, () => toFirstField(box.current));
  return (
    <div ref={box} className={classes.scroll}>
      <PanelTitle>{name}</PanelTitle>
      <ReplyChoices choice={choice} onChange={desk.choose} />
      <Facts desk={desk} />
      {desk.code && (
        <p className={classes.failure} role="alert">
          {error(desk.code)}
        </p>
      )}
      {slow && !desk.code && <p role="status">{t('reply.loading')}</p>}
      {sheet && (
        <>
          <ReplySheet
            sheet={sheet}
            values={desk.values}
            language={choice.language}
            snippets={snippets}
            dispatch={desk.dispatch}
            onCaret={desk.onCaret}
            onSource={desk.openSource}
            subjectCopied={subjectCopied}
            onCopySubject={onCopySubject}
          />
          <SourceList sources={sourcesOf(sheet)} lang={sheet.from.language} onOpen={desk.openSource} />
        </>
      )}
    </div>
  );
}

/** From the title, where the layer opens, Tab leads to what is missing; from anywhere else it is the usual Tab. */
function toFirstField(box: HTMLElement | null): boolean {
  const field =
    document.activeElement?.matches('[data-autofocus]') && box ? nextOpenField(box, null) : undefined;
  field?.focus();
  return field !== undefined;
}

/** Back from a source, the eye and the focus are where they were. */
function useReturn(box: RefObject<HTMLDivElement | null>, returnsTo: ReplyDesk['returnsTo']): void {
  useEffect(() => {
    const no = returnsTo.current;
    returnsTo.current = undefined;
    const numbers = box.current?.querySelectorAll<HTMLElement>('[data-source]') ?? [];
    [...numbers].find((number) => number.dataset.source === String(no))?.focus();
  }, [box, returnsTo]);
}

function Facts({ desk: { sheet, choice } }: { readonly desk: ReplyDesk }) {
  const { t } = useWords();
  if (!sheet) return null;
  const { sendable, from } = sheet;
  return (
    <>
      {!sendable && (
        <p className={classes.fact} data-tone="due">
          <IconLock size={16} stroke={iconStroke} aria-hidden />
          <span>
            <strong>{t('reply.internal')}</strong> {t('reply.internalText')}
          </span>
        </p>
      )}
      {from.language !== choice.language && (
        <p className={classes.fact}>
          <IconLanguage size={16} stroke={iconStroke} aria-hidden />
          {t(`reply.otherLanguage.${from.language}`)}
        </p>
      )}
    </>
  );
}

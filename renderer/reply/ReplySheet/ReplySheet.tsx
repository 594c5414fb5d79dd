// The editable sheet: subject, paragraphs and lists whose sentences, fields and sources stand in running text.
// Lays out and hands on; what is kept is sheetState's business.
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconCheck, IconCopy } from '../../parts/icons';
import type { SheetParagraph, SheetSentence } from '../sheet';
import classes from './ReplySheet.module.css';
import { SentenceView } from './SentenceView';
import type { SentenceDesk, SheetDesk } from './sheetDesk';
import { arrowStep, nextOpenField, step } from './sheetKeys';

export interface ReplySheetProps extends SheetDesk {
  readonly subjectCopied: boolean;
  readonly onCopySubject: () => void;
}

export function ReplySheet(props: ReplySheetProps) {
  const { sheet, subjectCopied, onCopySubject } = props;
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  // Before any sentence was entered, Tab leads to the first one.
  const [reached, setReached] = useState<string>();
  const first = sheet.subject ?? sheet.paragraphs[0]?.sentences[0];
  const desk = { ...props, reached: reached ?? first?.id, onReach: setReached };
  return (
    <section
      ref={box}
      className={classes.sheet}
      aria-label={t('reply.sheet')}
      data-sheet
      onKeyDown={sheetKeys}
    >
      {sheet.subject && (
        <div className={classes.subject}>
          <span className={classes.label}>{t('reply.subject')}</span>
          <div className={classes.subjectLine}>
            <p>
              <SentenceView desk={desk} sentence={sheet.subject} no={0} />
            </p>
            <ActionButton
              look="ghost"
              iconOnly
              icon={subjectCopied ? IconCheck : IconCopy}
              label={t(subjectCopied ? 'reply.copied' : 'reply.copySubject')}
              onAct={onCopySubject}
            />
          </div>
        </div>
      )}
      {numbered(sheet.paragraphs).map(({ paragraph, from }) => (
        <ParagraphView
          key={paragraph.sentences[0]?.id ?? from}
          desk={desk}
          paragraph={paragraph}
          from={from}
        />
      ))}
    </section>
  );
}

interface Numbered {
  readonly paragraph: SheetParagraph;
  /** Number of its first sentence, from 1. */
  readonly from: number;
}

function numbered(paragraphs: readonly SheetParagraph[]): readonly Numbered[] {
  let from = 1;
  return paragraphs.map((paragraph) => {
    const own = { paragraph, from };
    from += paragraph.sentences.length;
    return own;
  });
}

function ParagraphView({ desk, paragraph, from }: Numbered & { readonly desk: SentenceDesk }) {
  const { kind, ordered, sentences } = paragraph;
  const view = (sentence: SheetSentence, at: number) => (
    <SentenceView key={sentence.id} desk={desk} sentence={sentence} no={from + at} />
  );
  if (kind === 'text') {
    return (
      <p className={classes.paragraph}>
        {sentences.map((sentence, at) => [at > 0 && ' ', view(sentence, at)])}
      </p>
    );
  }
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className={classes[ordered ? 'steps' : 'points']}>
      {sentences.map((sentence, at) => (
        <li key={sentence.id}>{view(sentence, at)}</li>
      ))}
    </Tag>
  );
}

/** Tab goes to the next open field, past what needs nothing; behind the last one it is the usual Tab. */
function sheetKeys(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget: sheet } = event;
  if (event.defaultPrevented || shiftKey || ctrlKey || altKey || metaKey || event.nativeEvent.isComposing)
    return;
  const from = event.target as HTMLElement;
  if (key === 'Tab') {
    const field = nextOpenField(sheet, from);
    if (!field) return;
    event.preventDefault();
    // The layer's focus trap would go one further.
    event.stopPropagation();
    field.focus();
    return;
  }
  const by = leaves(key, from);
  if (by && step(sheet, from, by)) event.preventDefault();
}

function leaves(key: string, from: HTMLElement): 1 | -1 | undefined {
  if (from.matches('[data-editable]')) return arrowStep(key, from);
  // In a field the arrow keys up and down have no other meaning.
  if (!from.matches('input[data-field]')) return undefined;
  return key === 'ArrowDown' || key === 'Enter' ? 1 : key === 'ArrowUp' ? -1 : undefined;
}

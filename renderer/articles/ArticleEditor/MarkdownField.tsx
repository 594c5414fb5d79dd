// The field for Markdown: plain letters, with keys and buttons for bold, italic and links; lists go on by themselves.
// A text area on purpose: spelling, undo and input methods are the system's, and no style is written at run time.
import { type KeyboardEvent, useId, useRef } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconBold, IconItalic, IconLink } from '../../parts/icons';
import { type Editing, goOnList, makeLink, toggleMark } from '../markdownEdits';
import classes from './ArticleEditor.module.css';

interface MarkdownFieldProps {
  readonly value: string;
  readonly language: 'de' | 'en' | undefined;
  /** Takes the focus as it comes: writing begins here. */
  readonly first: boolean;
  /** On its way into the base: nothing is written meanwhile. */
  readonly locked: boolean;
  readonly onWrite: (markdown: string) => void;
}

type Edit = (editing: Editing) => Editing | undefined;

const bold: Edit = (editing) => toggleMark(editing, '**');
const italic: Edit = (editing) => toggleMark(editing, '*');

export function MarkdownField({ value, language, first, locked, onWrite }: MarkdownFieldProps) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const edit = (change: Edit): boolean => {
    const area = locked ? null : field.current;
    const next = area && change({ text: area.value, start: area.selectionStart, end: area.selectionEnd });
    if (!next) return false;
    write(area, next);
    onWrite(area.value);
    return true;
  };
  // In the title these keys mean what they mean elsewhere.
  const inText = (change: Edit) => () => document.activeElement === field.current && edit(change);
  useDeskCommands({ bold: inText(bold), italic: inText(italic), link: inText(makeLink) });
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key !== 'Enter' || nativeEvent.isComposing || ctrlKey || metaKey || altKey || shiftKey) return;
    if (!edit(goOnList)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.writing}>
      <div className={classes.tools}>
        <label htmlFor={id}>{t('editor.text')}</label>
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconBold}
          label={t('editor.bold')}
          command="bold"
          onAct={() => edit(bold)}
        />
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconItalic}
          label={t('editor.italic')}
          command="italic"
          onAct={() => edit(italic)}
        />
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconLink}
          label={t('editor.link')}
          command="link"
          onAct={() => edit(makeLink)}
        />
      </div>
      <textarea
        ref={field}
        id={id}
        className={classes.area}
        lang={language}
        spellCheck
        // biome-ignore lint/a11y/noAutofocus: who edits an article means its text
        autoFocus={first}
        readOnly={locked}
        value={value}
        onChange={(event) => onWrite(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Writes as a hand would, so that the system's undo takes it back; where that is not to be had, the text is set. */
function write(area: HTMLTextAreaElement, next: Editing): void {
  const { from, to, words } = changedStretch(area.value, next.text);
  area.focus();
  area.setSelectionRange(from, to);
  const written = document.execCommand?.('insertText', false, words);
  if (!written) area.setRangeText(words, from, to, 'end');
  area.setSelectionRange(next.start, next.end);
}

/** The stretch of `before` that has to become `words` to make it `after`. */
function changedStretch(before: string, after: string) {
  let from = 0;
  while (from < Math.min(before.length, after.length) && before[from] === after[from]) from += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - from;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from, to: before.length - tail, words: after.slice(from, after.length - tail) };
}

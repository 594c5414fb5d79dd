// Words of a sentence that can be rewritten in place; the element keeps them, React only hands in new ones.
// Knows text and caret, not what the sentence is.
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { caretIn } from './caretIn';
import classes from './ReplySheet.module.css';

interface EditableTextProps {
  readonly text: string;
  /** Names the element. */
  readonly place: string;
  /** Says which sentence it is. */
  readonly label: string;
  readonly lang: string;
  /** The number of its source follows it. */
  readonly cited: boolean;
  /** One sentence of the sheet is reached by Tab, the others from it by arrow keys. */
  readonly reached: boolean;
  /** Shown while there are no words. */
  readonly placeholder: string;
  readonly onType: (text: string) => void;
  /** The cursor came here or moved here; `offset` in UTF-16 units. */
  readonly onCaret: (offset: number) => void;
  /** Whether the press is taken care of. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Behind a line break at its end the engine keeps another one, so that the cursor has a line to stand on. */
const writtenIn = (span: HTMLElement): string => (span.textContent ?? '').replace(/\n$/, '');

export function EditableText(props: EditableTextProps) {
  const { text, place, label, lang, cited, reached, placeholder, onType, onCaret, onKey } = props;
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const span = element.current;
    // Writing the same words again would throw the cursor to the beginning.
    if (span && writtenIn(span) !== text) span.textContent = text;
  }, [text]);
  const tellCaret = () => element.current && onCaret(caretIn(element.current));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field of its own size inside running text is no textarea
    <span
      ref={element}
      className={classes.words}
      role="textbox"
      tabIndex={reached ? 0 : -1}
      aria-label={label}
      aria-multiline
      data-editable
      data-place={place}
      data-cited={cited || undefined}
      data-placeholder={text === '' ? placeholder : undefined}
      lang={lang}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      onInput={(event) => {
        onType(writtenIn(event.currentTarget));
        tellCaret();
      }}
      onKeyDown={onKey}
      onKeyUp={tellCaret}
      onClick={tellCaret}
      onFocus={tellCaret}
    />
  );
}

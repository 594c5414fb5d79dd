// One sentence of the sheet: its words, its fields, and the number of its source.
// Knows parts, not paragraphs.
import type { KeyboardEvent } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { snippetBefore } from '../findSnippets';
import { fieldValue, isSilent, type SheetPart, type SheetSentence, sameSource, sourcesOf } from '../sheet';
import { caretIn } from './caretIn';
import { EditableText } from './EditableText';
import { FieldInput } from './FieldInput';
import { placeName } from './placeName';
import classes from './ReplySheet.module.css';
import type { SentenceDesk } from './sheetDesk';
import { writeWords } from './writeWords';

interface SentenceViewProps {
  readonly desk: SentenceDesk;
  readonly sentence: SheetSentence;
  /** From 1; 0: the subject. */
  readonly no: number;
}

export function SentenceView({ desk, sentence, no }: SentenceViewProps) {
  return sentence.parts.map((part, at) => (
    // Parts of a sentence never move: their place names them.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <PartView key={at} desk={desk} sentence={sentence} no={no} part={part} at={at} />
  ));
}

function PartView(props: SentenceViewProps & { readonly part: SheetPart; readonly at: number }) {
  const { desk, sentence, part } = props;
  if (part.kind === 'text') return <Words {...props} text={part.text} />;
  if (part.kind === 'source') {
    if (isSilent(sentence)) return null;
    return (
      <SourceNumber
        desk={desk}
        no={sourcesOf(desk.sheet).findIndex((each) => sameSource(each, part.source)) + 1}
        text={part.source.text}
      />
    );
  }
  return (
    <FieldInput
      name={part.name}
      label={part.label}
      value={fieldValue(part, desk.values)}
      onFill={(value) => desk.dispatch({ kind: 'filled', name: part.name, value })}
    />
  );
}

function Words(props: SentenceViewProps & { readonly text: string; readonly at: number }) {
  const { desk, sentence, no, text, at } = props;
  const { t } = useWords();
  const isClaim = sentence.parts.some(({ kind }) => kind === 'source') || /-\d+$/.test(sentence.id);
  // Marks around a field are nothing to rewrite.
  if (sentence.parts.length > 1 && /^[\s.,;:!?]*$/.test(text) && text !== '') return <span>{text}</span>;
  const type = (words: string) => desk.dispatch({ kind: 'typed', id: sentence.id, part: at, text: words });
  const tellCaret = (offset: number) => desk.onCaret({ id: sentence.id, part: at, offset });
  const expand = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    const element = event.currentTarget;
    const words = element.textContent ?? '';
    const caret = caretIn(element);
    const found = snippetBefore(words, caret, desk.snippets);
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    writeWords(element, found.start, caret, found.snippet.text);
  };
  return (
    <EditableText
      text={text}
      place={placeName({ id: sentence.id, part: at })}
      label={no === 0 ? t('reply.subject') : t('reply.sentence', { n: no })}
      lang={isClaim ? desk.sheet.from.language : desk.language}
      cited={sentence.parts[at + 1]?.kind === 'source' && !isSilent(sentence)}
      reached={desk.reached === sentence.id}
      placeholder={t('reply.emptySentence')}
      onType={type}
      onCaret={(offset) => {
        desk.onReach(sentence.id);
        tellCaret(offset);
      }}
      onKey={expand}
    />
  );
}

function SourceNumber({
  desk,
  no,
  text,
}: {
  readonly desk: SentenceDesk;
  readonly no: number;
  readonly text: string;
}) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={classes.source}
      data-source={no}
      aria-label={t('reply.source', { n: no, text: shortened(text) })}
      title={shortened(text)}
      onClick={() => desk.onSource(no)}
    >
      {no}
    </button>
  );
}

/** Enough to recognise the place. */
function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).trimEnd()} …`;
}

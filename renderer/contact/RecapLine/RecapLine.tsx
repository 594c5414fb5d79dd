// What was understood of the concern: its parts as chips that can be taken out, its facts, and a way to copy it all.
// Knows a recap as values, not who understood it.
import { type KeyboardEvent, memo, useRef } from 'react';
import type { Language } from '../../../knowledge/vocabulary/language';
import { spansOverlap } from '../../../knowledge/vocabulary/span';
import type { ConcernChip, KeyFact, Recap } from '../../../knowledge/vocabulary/understanding';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton, keepFocus } from '../../parts/ActionButton/ActionButton';
import { IconCheck, IconClipboardText, IconX } from '../../parts/icons';
import classes from './RecapLine.module.css';

export interface RecapLineProps {
  readonly recap: Recap;
  /** The concern's; named where it is not that of the interface. */
  readonly language: Language;
  /** The sentence says more than the field shows, as in a mail or a conversation. */
  readonly withSentence: boolean;
  /** Name of what was just copied: `recap`, or a fact's value. */
  readonly copied: string | undefined;
  readonly onRemove: (chip: ConcernChip) => void;
  readonly onCopyFact: (fact: KeyFact) => void;
  readonly onCopy: () => void;
  /** The keys leave the chips. */
  readonly onLeave: () => void;
}

export const RecapLine = memo(function RecapLine(props: RecapLineProps) {
  const { recap, language, withSentence, copied, onRemove, onCopyFact, onCopy, onLeave } = props;
  const { t, tag } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const facts = recap.facts.filter((fact) => !recap.chips.some((chip) => spansOverlap(chip, fact)));
  const remove = (chip: ConcernChip, at: number) => {
    // Clicked, the cursor has stayed in the field, and stays there.
    const held = list.current?.contains(document.activeElement);
    onRemove(chip);
    if (!held) return;
    // The next chip takes the place; after the last the keys go back to the field.
    if (recap.chips.length === 1) onLeave();
    else focusChip(list.current, Math.min(at, recap.chips.length - 2));
  };
  return (
    <section className={classes.recap} aria-label={t('recap.label')}>
      {withSentence && recap.sentence !== '' && (
        <p className={classes.sentence} lang={language}>
          {recap.sentence}
        </p>
      )}
      <div className={classes.line}>
        <ul ref={list} className={classes.chips}>
          {recap.chips.map((chip, at) => (
            <li key={`${chip.start} ${chip.label}`}>
              <button
                type="button"
                className={classes.chip}
                title={t('recap.chip', { label: chip.label })}
                aria-label={t('recap.chip', { label: chip.label })}
                lang={language}
                onMouseDown={keepFocus}
                onClick={() => remove(chip, at)}
                onKeyDown={(event) => chipKey(event, list.current, at, () => remove(chip, at))}
              >
                {chip.label}
                <IconX size={13} stroke={2} aria-hidden />
              </button>
            </li>
          ))}
          {facts.map((fact) => (
            <li key={`${fact.start} ${fact.kind}`}>
              <FactButton fact={fact} copied={copied === fact.value} onCopy={() => onCopyFact(fact)} />
            </li>
          ))}
          {language !== tag && <li className={classes.language}>{t(`language.${language}`)}</li>}
        </ul>
        <ActionButton
          look="ghost"
          iconOnly
          icon={copied === 'recap' ? IconCheck : IconClipboardText}
          label={t(copied === 'recap' ? 'recap.copied' : 'recap.copy')}
          command="copyRecap"
          onAct={onCopy}
        />
      </div>
    </section>
  );
});

interface FactButtonProps {
  readonly fact: KeyFact;
  readonly copied: boolean;
  readonly onCopy: () => void;
}

function FactButton({ fact: { kind, text }, copied, onCopy }: FactButtonProps) {
  const { t } = useWords();
  const name = t('recap.fact', { kind: t(`fact.${kind}`), value: text });
  return (
    <button
      type="button"
      className={classes.fact}
      title={name}
      aria-label={name}
      onMouseDown={keepFocus}
      onClick={onCopy}
    >
      {/* The blank is none to the eye: what is read out must hold what is seen. */}
      <span>{t(`fact.${kind}`)}</span> <b translate="no">{text}</b>
      {copied && <IconCheck size={13} stroke={2} aria-hidden />}
    </button>
  );
}

/** Entf takes the chip out, ← and → lead to its neighbours. */
function chipKey(event: KeyboardEvent, list: HTMLElement | null, at: number, remove: () => void): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by === undefined && event.key !== 'Delete' && event.key !== 'Backspace') return;
  event.preventDefault();
  event.stopPropagation();
  if (by === undefined) remove();
  else focusChip(list, at + by);
}

function focusChip(list: HTMLElement | null, at: number): void {
  requestAnimationFrame(() => list?.querySelectorAll('button')[at]?.focus());
}

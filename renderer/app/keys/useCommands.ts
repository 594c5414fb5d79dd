// Listens to the keyboard once for the whole page and hands commands on.
// The only file that reads focus and selection from the page.
import { type RefObject, useEffect } from 'react';
import type { Command } from '../../keys/commandTable';
import type { KeyMap } from '../../keys/keyMap';
import type { KeyPlace } from '../../keys/keyPlace';
import { useLatest } from '../../useLatest';
import { chosenCommand } from './commandOf';

export type KnownPlace = Pick<
  KeyPlace,
  'layer' | 'canRestore' | 'hasQuestion' | 'hasConcerns' | 'wide' | 'yesLetter'
>;

/** Calls the latest `run` for each command; a press that is a command does nothing else. */
export function useCommands(
  field: RefObject<HTMLTextAreaElement | null>,
  place: KnownPlace,
  keys: KeyMap,
  run: (command: Command) => void,
): void {
  const latest = useLatest({ place, keys, run });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { place, keys, run } = latest.current;
      const chosen = chosenCommand(event, { ...place, ...pagePlace(field.current) }, keys);
      if (!chosen) return;
      event.preventDefault();
      // A held key goes on choosing and typing; what it switches, it switches once.
      if (!event.repeat || chosen.repeats) run(chosen.command);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [field]);
}

function pagePlace(field: HTMLTextAreaElement | null): Pick<KeyPlace, 'focus' | 'selected' | 'caretAtEnd'> {
  const active = document.activeElement;
  const inField = field !== null && active === field;
  const selectedHere = inField && field.selectionStart !== field.selectionEnd;
  const selectedElsewhere = (window.getSelection()?.toString() ?? '') !== '';
  return {
    focus: inField ? 'field' : focusKind(active),
    selected: selectedHere || selectedElsewhere,
    caretAtEnd: inField && field.selectionEnd === field.value.length && !selectedHere,
  };
}

function focusKind(active: Element | null): KeyPlace['focus'] {
  if (!active || active === document.body) return 'elsewhere';
  if (active.closest('[data-article]')) return active.matches('button, a, input') ? 'control' : 'article';
  return active.matches('button, a, input, [tabindex]') ? 'control' : 'elsewhere';
}

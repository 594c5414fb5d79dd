// A key that can be recorded anew: pressed, it waits for a combination; Esc leaves it, Backspace takes it away.
// Knows presses, not whose key it is.
import { UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { comboOf } from '../../keys/combo';
import { comboLabel } from '../../parts/comboLabel';
import { useLatest } from '../../useLatest';
import classes from './KeyButton.module.css';

interface KeyButtonProps {
  /** What the key does. */
  readonly name: string;
  readonly combo: string | undefined;
  /** '' takes the key away. */
  readonly onRecord: (combo: string) => void;
}

export function KeyButton({ name, combo, onRecord }: KeyButtonProps) {
  const words = useWords();
  const [recording, setRecording] = useState(false);
  const latest = useLatest(onRecord);
  useEffect(() => {
    if (!recording) return;
    // Before everything else that listens: while a key is recorded, keys do nothing.
    const listen = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const pressed = event.isComposing ? undefined : comboOf(event);
      if (pressed === undefined) return;
      setRecording(false);
      if (pressed !== 'esc') latest.current(/^(backspace|delete)$/.test(pressed) ? '' : pressed);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [recording]);
  const key = combo === undefined ? words.t('settings.noKey') : comboLabel(combo, words);
  return (
    <UnstyledButton
      className={classes.button}
      data-recording={recording || undefined}
      aria-label={
        recording ? words.t('settings.recordingFor', { name }) : words.t('settings.keyOf', { name, key })
      }
      onClick={() => setRecording(!recording)}
      onBlur={() => setRecording(false)}
    >
      {recording && words.t('settings.recording')}
      {!recording &&
        (combo === undefined ? (
          <span className={classes.none}>{key}</span>
        ) : (
          <kbd className={classes.key}>{key}</kbd>
        ))}
    </UnstyledButton>
  );
}

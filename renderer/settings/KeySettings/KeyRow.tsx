// One line of the key list: what the keys do, the keys, and what stands against the one just pressed.
// Knows the rules' verdict, not where keys are kept.
import { useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import type { WordKey } from '../../i18n/words';
import { type CommandId, rowOf } from '../../keys/commandTable';
import { useKeys } from '../../keys/KeysContext';
import { type ChangedKeys, fits } from '../../keys/keyMap';
import { judgeKey, type KeyVerdict } from '../../keys/keyRules';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { capitalised } from '../../parts/capitalised';
import { comboLabel } from '../../parts/comboLabel';
import { IconArrowBackUp } from '../../parts/icons';
import { KeyButton } from '../KeyButton/KeyButton';
import { SettingRow } from '../rows/SettingRow';
import { Objection } from './Objection';

/** Combo by command; undefined gives back the usual key. */
export type KeyChanges = Readonly<Record<string, string | undefined>>;

interface KeyRowProps {
  readonly label: WordKey;
  readonly ids: readonly CommandId[];
  readonly changed: ChangedKeys;
  readonly onChange: (changes: KeyChanges) => void;
}

interface Tried {
  readonly id: CommandId;
  readonly combo: string;
  readonly verdict: Exclude<KeyVerdict, { kind: 'free' }>;
}

export function KeyRow({ label, ids, changed, onChange }: KeyRowProps) {
  const words = useWords();
  const { t } = words;
  const keys = useKeys();
  const yesLetter = t('keys.yesLetter');
  const [tried, setTried] = useState<Tried>();
  const nameOf = (id: CommandId) => capitalised(t(rowOf(id).name ?? rowOf(id).label));
  const record = (id: CommandId, combo: string) => {
    const verdict = combo === '' ? ({ kind: 'free' } as const) : judgeKey(combo, id, keys, yesLetter);
    setTried(verdict.kind === 'free' ? undefined : { id, combo, verdict });
    if (verdict.kind === 'free') onChange({ [id]: kept(id, combo, yesLetter) });
  };
  const take = ({ id, combo, verdict }: Tried) => {
    setTried(undefined);
    if (verdict.kind === 'taken') onChange({ [id]: kept(id, combo, yesLetter), [verdict.by]: '' });
  };
  const reset = () => {
    setTried(undefined);
    onChange(Object.fromEntries(ids.map((id) => [id, undefined])));
  };
  return (
    <SettingRow
      label={capitalised(t(label))}
      effect={
        tried && (
          <Objection
            combo={comboLabel(tried.combo, words)}
            verdict={tried.verdict}
            other={tried.verdict.kind === 'taken' ? nameOf(tried.verdict.by) : ''}
            onTake={() => take(tried)}
            onLeave={() => setTried(undefined)}
          />
        )
      }
    >
      {ids.some((id) => id in changed) && (
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconArrowBackUp}
          label={t('settings.resetKey', { name: nameOf(ids[0]!) })}
          onAct={reset}
        />
      )}
      {ids.map((id) => (
        <KeyButton
          key={id}
          name={nameOf(id)}
          combo={printed(keys[id][0])}
          onRecord={(combo) => record(id, combo)}
        />
      ))}
    </SettingRow>
  );
}

/** As it is stored: digits stand for all digits; the usual key is no change. */
function kept(id: CommandId, combo: string, yesLetter: string): string | undefined {
  if (rowOf(id).keys.some((usual) => fits(usual, combo, yesLetter))) return undefined;
  return rowOf(id).digit ? combo.replace(/[1-9]$/, 'digit') : combo;
}

const printed = (combo: string | undefined): string | undefined => combo?.replace(/digit$/, '1–9');

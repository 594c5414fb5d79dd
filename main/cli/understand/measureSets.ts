// Counts what was marked, what was found and what of it is right, set by set.
// Knows no file and no engine.
import { detectLanguage } from '../../../knowledge/language/detectLanguage';
import { asksForAnother } from '../../../knowledge/understanding/askedForAnother';
import { findFacts } from '../../../knowledge/understanding/findFacts';
import { saysItWasSaid } from '../../../knowledge/understanding/repeatedWords';
import { type Ground, splitConcerns } from '../../../knowledge/understanding/splitConcerns';
import { factKinds } from '../../../knowledge/vocabulary/understanding';
import { type ConcernLine, type FactLine, type SignLine, setDay } from './measuredSets';

export interface Measured {
  readonly what: string;
  readonly marked: number;
  readonly found: number;
  readonly right: number;
  /** One line each, for whoever develops. */
  readonly wrong: readonly string[];
}

/** All facts, then kind by kind. Right: kind and value as marked, at an overlapping place. */
export function measureFacts(lines: readonly FactLine[]): Measured[] {
  const each = lines.flatMap(({ text, facts }) => {
    const found = findFacts(text, setDay);
    const marked = facts.map((fact) => ({ ...fact, start: text.indexOf(fact.text) }));
    const isSame = (a: { kind: string; value: string }, b: { kind: string; value: string }): boolean =>
      a.kind === b.kind && a.value.toLowerCase() === b.value.toLowerCase();
    return factKinds.map((kind) => {
      const [ofKind, foundOfKind] = [marked, found].map((some) => some.filter((one) => one.kind === kind));
      const missed = (ofKind ?? []).filter((one) => !foundOfKind?.some((other) => isSame(one, other)));
      const false_ = (foundOfKind ?? []).filter((one) => !ofKind?.some((other) => isSame(one, other)));
      return {
        what: kind,
        marked: ofKind?.length ?? 0,
        found: foundOfKind?.length ?? 0,
        right: (ofKind?.length ?? 0) - missed.length,
        wrong: [
          ...missed.map((one) => `missed ${kind} ${one.text} = ${one.value} in: ${text}`),
          ...false_.map((one) => `wrong ${kind} ${one.text} = ${one.value} in: ${text}`),
        ],
      };
    });
  });
  const kinds = factKinds.map((kind) =>
    summed(
      `  ${kind}`,
      each.filter(({ what }) => what === kind),
    ),
  );
  return [summed('facts', each), ...kinds.filter(({ marked, found }) => marked + found > 0)];
}

/** Marked: texts of several concerns; found: those that were cut; right: cut into as many, each with the words of its part. */
export async function measureConcerns(lines: readonly ConcernLine[], ground: Ground): Promise<Measured> {
  const each: Measured[] = [];
  for (const { text, count, parts } of lines) {
    const concerns = await splitConcerns(text, detectLanguage(text), ground);
    const isRight =
      concerns.length === count &&
      parts.every((part, at) => part.split(' ').some((word) => concerns[at]?.toLowerCase().includes(word)));
    const cut = concerns.length > 1;
    each.push({
      what: 'concerns',
      marked: count > 1 ? 1 : 0,
      found: cut ? 1 : 0,
      right: cut && isRight ? 1 : 0,
      wrong: isRight ? [] : [`${count} concerns, cut: ${concerns.join(' ## ')}`],
    });
  }
  return summed('concerns', each);
}

export function measureSign(lines: readonly SignLine[], sign: SignLine['sign']): Measured {
  const holdsIn = sign === 'wish' ? asksForAnother : saysItWasSaid;
  const each = lines
    .filter((line) => line.sign === sign)
    .map(({ text, holds }) => {
      const found = holdsIn(text);
      const wrong = found === holds ? [] : [`${sign} ${holds ? 'missed' : 'wrong'}: ${text}`];
      return {
        what: sign,
        marked: Number(holds),
        found: Number(found),
        right: Number(holds && found),
        wrong,
      };
    });
  return summed(sign, each);
}

function summed(what: string, each: readonly Measured[]): Measured {
  const sum = (key: 'marked' | 'found' | 'right'): number => each.reduce((whole, one) => whole + one[key], 0);
  return {
    what,
    marked: sum('marked'),
    found: sum('found'),
    right: sum('right'),
    wrong: each.flatMap(({ wrong }) => wrong),
  };
}

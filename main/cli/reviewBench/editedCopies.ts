// Copies of the sample's articles as they arise in offices: with other numbers, reworded, shortened, put in other order.
// Deterministic; for measuring how twins are told from neighbours.
import { seededRandom } from '../../../knowledge/arithmetic/seededRandom';

export const copyKinds = [
  'numbers',
  'reworded 5 %',
  'reworded 15 %',
  'reworded 30 %',
  'shortened',
  'extended',
  'reordered',
] as const;
export type CopyKind = (typeof copyKinds)[number];

export interface CopiedText {
  readonly text: string;
  /** How many numbers were changed. */
  readonly changedNumbers: number;
}

/** `others`: words and paragraphs to put in. Front matter, headings and tables are kept as they are but for numbers. */
export function editedCopy(
  kind: CopyKind,
  text: string,
  others: readonly string[],
  seed: number,
): CopiedText {
  const random = seededRandom(seed);
  const whole = (text: string): CopiedText => ({ text, changedNumbers: 0 });
  switch (kind) {
    case 'numbers':
      return withOtherNumbers(text, random);
    case 'reworded 5 %':
      return whole(reworded(text, others, 0.05, random));
    case 'reworded 15 %':
      return whole(reworded(text, others, 0.15, random));
    case 'reworded 30 %':
      return whole(reworded(text, others, 0.3, random));
    case 'shortened':
      return whole(
        paragraphsOf(text)
          .filter((_, at) => at === 0 || random() > 0.35)
          .join('\n\n'),
      );
    case 'extended': {
      const added = Array.from({ length: 4 }, () => pick(others.flatMap(paragraphsOf), random));
      return whole([...paragraphsOf(text), ...added].join('\n\n'));
    }
    case 'reordered': {
      const [first = '', ...rest] = paragraphsOf(text);
      return whole([first, ...shuffled(rest, random)].join('\n\n'));
    }
  }
}

/** A number in running text with a unit behind it; a plain space or a narrow one between them. */
const numberWithUnit =
  /(?<![\d.,])\d{1,3}(?=\s(?:%|€|ct|Tagen?|Wochen|Monaten?|Werktagen?|Stunden|Uhr|Minuten|kWh|days|weeks|months|hours|minutes|working)(?!\p{L}))/gu;

/** At most three numbers get another value. */
function withOtherNumbers(text: string, random: () => number): CopiedText {
  let changedNumbers = 0;
  const changed = text.replace(numberWithUnit, (number) => {
    if (changedNumbers >= 3 || random() < 0.3) return number;
    changedNumbers += 1;
    return String(Number(number) + 1 + Math.floor(random() * 9));
  });
  return { text: changed, changedNumbers };
}

function reworded(text: string, others: readonly string[], share: number, random: () => number): string {
  const words = others.flatMap((other) => other.match(/\p{L}{4,}/gu) ?? []);
  return text
    .split('\n')
    .map((line) =>
      /^(?:#|---|\||\w+:)/.test(line)
        ? line
        : line.replace(/\p{L}{3,}/gu, (word) => (random() < share ? pick(words, random) : word)),
    )
    .join('\n');
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}

function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  return values
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)]!;
}

// Splits German compounds into the words they are made of, by a lexicon and the rules of linking letters.
// Works on folded words; knows nothing of texts, stop words or languages other than German.
import { boundedCache } from './boundedCache';
import { compoundNouns, compoundOpeners, erPluralNouns, undividedWords } from './germanLexicon';
import { stem } from './stem';

const nouns = new Set(compoundNouns);
const openers = new Set(compoundOpeners);
const erPlurals = new Set(erPluralNouns);
const undivided = new Set(undividedWords.map((word) => stem(word, 'de')));
// Adjectives that head compounds (kostenpflichtig, steuerfrei): they inflect with -er and -es like no noun does.
const adjectives = new Set(
  'abhangig bezogen breit fahig fest frei freundlich gemass gerecht gunstig hoch massig pflichtig reich sicher weit'.split(
    ' ',
  ),
);

const shortestCompound = 7;
// Longest in running German text is about 40 letters; beyond it there is no word to find.
const longestCompound = 48;
const shortestPart = 3;
const mostParts = 5;

// What a split costs: each part 1, so fewer parts win; short parts and rare links lose ties (Stau|becken, not Staub|ecken).
const linkCosts: readonly (readonly [string, number])[] = [
  ['s', 0.1],
  ['n', 0.1],
  ['en', 0.15],
  ['es', 0.2],
  ['e', 0.25],
  ['er', 0.25],
  ['ens', 0.3],
];
const endings = ['e', 'en', 'er', 'ern', 'es', 's', 'n', 'ens', 'in', 'innen'] as const;
const inflectedCost = 0.1;
const shortCost = (part: string): number => (part.length <= 3 ? 0.6 : part.length === 4 ? 0.2 : 0);

const takesN = /(?:e|er|el|ar|eur)$/;
const person = /(?:er|ist|ent|ant|at|arzt|anwalt|wirt|chef|freund|nachbar|meister)$/;

interface Part {
  readonly word: string;
  readonly cost: number;
}
interface Split {
  readonly parts: readonly string[];
  readonly cost: number;
}

const none: readonly string[] = Object.freeze([]);
const cache = boundedCache<readonly string[]>(20_000);

/**
 * The parts of a folded word, in order and without linking letters or inflection; empty where it is no known compound.
 * `stromzahlerstand` → strom, zahler, stand · `kundigungsfristen` → kundigungs, frist · `vertrag` → none.
 * Deterministic; time is bounded by the word's length (over 48 letters: none).
 */
export function splitCompound(word: string): readonly string[] {
  if (word.length < shortestCompound || word.length > longestCompound) return none;
  const known = cache.get(word);
  if (known) return known;
  const parts = splitUnknown(word);
  cache.set(word, parts);
  return parts;
}

function splitUnknown(word: string): readonly string[] {
  if (headOf(word)?.cost === 0 || undivided.has(stem(word, 'de'))) return none;
  const best = cheapestSplit(word, mostParts, new Map());
  return best && best.parts.length > 1 ? Object.freeze([...best.parts]) : none;
}

function cheapestSplit(
  rest: string,
  partsLeft: number,
  seen: Map<string, Split | undefined>,
): Split | undefined {
  const key = `${partsLeft}${rest}`;
  if (seen.has(key)) return seen.get(key);
  const head = headOf(rest);
  let best: Split | undefined = head && { parts: [head.word], cost: 1 + head.cost };
  for (let at = shortestPart; partsLeft > 1 && at <= rest.length - shortestPart; at++) {
    const opening = rest.slice(0, at);
    const part = openerOf(opening);
    if (!part || isParticiple(opening, part, rest.slice(at))) continue;
    const tail = cheapestSplit(rest.slice(at), partsLeft - 1, seen);
    const cost = 1 + part.cost + (tail?.cost ?? 0);
    if (tail && (!best || cost < best.cost)) best = { parts: [part.word, ...tail.parts], cost };
  }
  seen.set(key, best);
  return best;
}

// laufende, leitenden: participles. A real -ende has a linking letter (Monatsende, Seitenende).
function isParticiple(opening: string, part: Part, tail: string): boolean {
  return opening === part.word && !opening.endsWith('s') && /^ende[ns]?$/.test(tail);
}

/** A piece as the opening of a compound: itself, or a noun with linking letters. */
function openerOf(piece: string): Part | undefined {
  let best: Part | undefined;
  if (nouns.has(piece) || openers.has(piece)) best = { word: piece, cost: shortCost(piece) };
  for (const [link, linkCost] of linkCosts) {
    const word = withoutEnding(piece, link);
    if (word === undefined || !links(word, link)) continue;
    const cost = linkCost + shortCost(word);
    if (!best || cost < best.cost) best = { word, cost };
  }
  return best;
}

/** A piece as the last word of a compound: itself, or a noun or adjective with an inflection. */
function headOf(piece: string): Part | undefined {
  let best: Part | undefined;
  if (nouns.has(piece)) best = { word: piece, cost: shortCost(piece) };
  for (const ending of endings) {
    const word = withoutEnding(piece, ending);
    if (word === undefined || !inflects(word, ending)) continue;
    const cost = inflectedCost + shortCost(word);
    if (!best || cost < best.cost) best = { word, cost };
  }
  return best;
}

function withoutEnding(piece: string, ending: string): string | undefined {
  if (!piece.endsWith(ending) || piece.length - ending.length < shortestPart) return undefined;
  const word = piece.slice(0, -ending.length);
  return nouns.has(word) ? word : undefined;
}

function links(word: string, link: string): boolean {
  if (link === 'er') return erPlurals.has(word);
  return link === 'n' ? takesN.test(word) : link === 's' || !word.endsWith('e');
}

function inflects(word: string, ending: string): boolean {
  if (ending === 'er' || ending === 'ern') return erPlurals.has(word) || adjectives.has(word);
  if (ending === 'in' || ending === 'innen') return person.test(word);
  return links(word, ending);
}

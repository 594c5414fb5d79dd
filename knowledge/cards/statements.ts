// What of an article can be read on its own: a sentence, or a few neighbours that only together say something.
// A point stands behind the line that leads up to it, an answer behind its question. Writes no word of its own.
import { closed } from '../language/closed';
import { hasPredicate } from '../language/hasPredicate';
import { leansOnBefore } from '../language/leansOnBefore';
import { pointsElsewhere } from '../language/pointsElsewhere';
import type { Language } from '../vocabulary/language';
import type { Sentence } from './sentence';

/** `text` ends with a mark · `places` [1…] of its sentences, ascending · `at`: the one it is read for. */
export interface Statement {
  readonly text: string;
  readonly places: readonly number[];
  readonly at: number;
  /** Needed neither introduction nor neighbour. */
  readonly isWhole: boolean;
}

/** Characters that a statement of several sentences may take; a summary has room for one such and another. */
const longestJoined = 230;
/** An introduction is a heading or one line. */
const longestLead = 90;

/** What can be read for the sentence at this place; undefined where that says nothing on its own. */
export function statementAt(
  sentences: readonly Sentence[],
  at: number,
  language: Language,
): Statement | undefined {
  const own = sentences[at]!;
  if (own.isLabel || isAsked(sentences, at) || own.text.endsWith(':') || isHeadRow(sentences, at))
    return undefined;
  const text = spoken(own.text);
  if (pointsElsewhere(text) || !/[\p{L}\d]/u.test(text)) return undefined;
  if (!says(text, language))
    return own.follows === 'space' ? asAnswer(sentences, at, language) : asPoint(sentences, at, language);
  const leans = leansOnBefore(text) || (at > 0 && own.follows === 'space' && isAsked(sentences, at - 1));
  return (
    (leans && asAnswer(sentences, at, language)) || { text: closed(text), places: [at], at, isWhole: true }
  );
}

/** A sentence, or "name: fact" as notes are written; nothing begun above or wholly quoted. */
function says(text: string, language: Language): boolean {
  if (/^(?:\p{Ll}|\(|[-–→])/u.test(text) || /^[„“"»][^„“”"«»]*[“”"«]$/u.test(text)) return false;
  if (isFact(text)) return true;
  const words = text.split(' ').length;
  if (words < 3 || (words < 5 && !/[.!…]["“”»)]?$/.test(text))) return false;
  return hasPredicate(text, language);
}

/** "Bearbeitung: fünf Tage". */
function isFact(text: string): boolean {
  const [name, fact] = text.split(/: (.*)/s);
  return name !== undefined && fact !== undefined && name.length <= longestLead && fact.length >= 8;
}

/** A question, or what customers say in the first person, with its answer behind it. */
function isAsked(sentences: readonly Sentence[], at: number): boolean {
  const { text, follows } = sentences[at]!;
  if (/[?]["“”»)]?$/.test(text)) return true;
  const answered = sentences[at + 1]?.follows === 'space';
  return answered && follows !== 'space' && /^(?:ich|mein\p{L}*|mir|mich|i|my) /iu.test(text);
}

/** The question or the sentence before it, and itself. */
function asAnswer(sentences: readonly Sentence[], at: number, language: Language): Statement | undefined {
  const own = sentences[at]!;
  const former = sentences[at - 1];
  if (!former || own.follows !== 'space' || former.isLabel || former.text.endsWith(':')) return undefined;
  const asked = isAsked(sentences, at - 1);
  const before = spoken(former.text);
  if (!asked && (!says(before, language) || leansOnBefore(before) || pointsElsewhere(before)))
    return undefined;
  const text = `${before} ${closed(spoken(own.text))}`;
  if (text.length > longestJoined) return undefined;
  return { text, places: [at - 1, at], at, isWhole: false };
}

/** "Mitzubringen: Ausweis; Vertrag; Vollmacht.": the line that leads up to it, and the points from it on that have room. */
function asPoint(sentences: readonly Sentence[], at: number, language: Language): Statement | undefined {
  const own = sentences[at]!;
  const lead = leadOf(sentences, at);
  if (!lead || pointsElsewhere(lead.text)) return undefined;
  const points = [bare(spoken(own.text))];
  const places = [...(lead.at === undefined ? [] : [lead.at]), at];
  let text = introduced(lead.text, points);
  for (let next = at + 1; next < sentences.length; next++) {
    const { follows, text: given } = sentences[next]!;
    const further = spoken(given);
    if (follows !== 'line' || says(further, language) || pointsElsewhere(further)) break;
    const longer = introduced(lead.text, [...points, bare(further)]);
    if (longer.length > longestJoined) break;
    points.push(bare(further));
    places.push(next);
    text = longer;
  }
  if (text.length > longestJoined || text.split(' ').length < 4) return undefined;
  return { text, places, at, isWhole: false };
}

interface Lead {
  readonly text: string;
  readonly at?: number;
}

/** The introduction of the block that the sentence stands in: a line that ends with a colon, or its heading. */
function leadOf(sentences: readonly Sentence[], at: number): Lead | undefined {
  let first = at;
  while (first > 0 && sentences[first]!.follows !== 'block' && sentences[first]!.follows !== 'elsewhere') {
    first--;
    if (sentences[first]!.text.endsWith(':')) return leadAt(sentences, first);
  }
  const above = sentences[first - 1];
  if (above && sentences[first]!.follows === 'block') {
    return above.isLabel || /[:?]$/.test(above.text) ? leadAt(sentences, first - 1) : undefined;
  }
  const heading = sentences[at]!.headingPath.at(-1);
  return heading && heading.length <= longestLead ? { text: heading } : undefined;
}

function leadAt(sentences: readonly Sentence[], at: number): Lead | undefined {
  const { text } = sentences[at]!;
  return text.length <= longestLead ? { text: spoken(text), at } : undefined;
}

function introduced(lead: string, points: readonly string[]): string {
  const opening = /[?!]$/.test(lead) ? lead : `${lead.replace(/[.:;,]$/, '')}:`;
  return closed(`${opening} ${points.join('; ')}`);
}

/** The first row of a table names its columns. */
function isHeadRow(sentences: readonly Sentence[], at: number): boolean {
  const isRow = (place: number): boolean => sentences[place]?.text.includes(' | ') ?? false;
  return isRow(at) && isRow(at + 1) && sentences[at]!.follows !== 'line' && !/\d/.test(sentences[at]!.text);
}

/** A row "Gas | 14 Tage | 20 €" is read as "Gas: 14 Tage, 20 €"; marks of links and gaps that an import left go. */
export function spoken(given: string): string {
  const text = given.includes('[') ? withoutMarks(given) : given;
  if (!text.includes('|')) return text;
  const cells = text.split(/(?:^| )\|(?: |$)/).filter((cell) => /[\p{L}\d]/u.test(cell));
  if (cells.length < 2) return cells[0] ?? text;
  const [first, ...others] = cells.map((cell) => cell.trim());
  const inside = [first!, ...others.slice(0, -1)].map((cell) => cell.replace(/[.:,;]$/, ''));
  return `${inside[0]}: ${[...inside.slice(1), others.at(-1)].join(', ')}`;
}

function withoutMarks(text: string): string {
  return text
    .replace(/\[((?:[^\][]|\[[^\][]*\])+)\]\([^()]*\)/g, '$1')
    .replace(/\s*\[(?:\.{3}|…)\]\s*/g, ' ')
    .trim();
}

const bare = (text: string): string => text.replace(/[.;,]$/, '');

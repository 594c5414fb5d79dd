// Scores masking against marked texts: per kind, how much of what is personal was masked and how much of what was masked is personal.
// Knows the form of maskingSet.jsonl; knows nothing of how masking works.
import { readFileSync } from 'node:fs';
import { type MaskedText, maskPersonal } from '../../knowledge/privacy/maskPersonal';
import type { PersonalKind, PersonalSpan } from '../../knowledge/privacy/personalSpan';
import type { Language } from '../../knowledge/vocabulary/language';
import { spansOverlap } from '../../knowledge/vocabulary/span';

/** One text. Details stand as `{kind|value}` in the file; here they are spans of `text`. */
export interface MarkedText {
  readonly language: Language;
  readonly half: 'develop' | 'report';
  readonly text: string;
  readonly spans: readonly PersonalSpan[];
}

/**
 * Counts of one kind. `covered`: marked details of which every sign but separators was masked, under whatever kind ·
 * `met`: that share a place with a mask · `exact`: with the same place and kind · `masks`: masks of the kind ·
 * `rightMasks`: of those, that share a place with a marked detail.
 */
export interface KindScore {
  marked: number;
  met: number;
  covered: number;
  exact: number;
  masks: number;
  rightMasks: number;
}

export function readMaskingSet(): MarkedText[] {
  const lines = readFileSync(`${import.meta.dirname}/maskingSet.jsonl`, 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { language, half, marked } = JSON.parse(line) as Omit<MarkedText, 'text' | 'spans'> & {
      marked: string;
    };
    return { language, half, ...readMarks(marked) };
  });
}

function readMarks(marked: string): { text: string; spans: PersonalSpan[] } {
  const spans: PersonalSpan[] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(/\{(\w+)\|([^}]*)\}/g)) {
    text += marked.slice(at, found.index);
    const value = found[2] ?? '';
    spans.push({ kind: found[1] as PersonalKind, start: text.length, end: text.length + value.length });
    text += value;
    at = found.index + found[0].length;
  }
  return { text: text + marked.slice(at), spans };
}

/** Scores by kind; `all` sums them up. */
export function scoreMasking(texts: readonly MarkedText[]): Map<PersonalKind | 'all', KindScore> {
  const scores = new Map<PersonalKind | 'all', KindScore>();
  for (const marked of texts) addText(scores, marked, maskPersonal(marked.text, marked.language));
  return scores;
}

function addText(
  scores: Map<PersonalKind | 'all', KindScore>,
  { text, spans }: MarkedText,
  { masks }: MaskedText,
) {
  for (const span of spans) {
    const met = masks.some((mask) => spansOverlap(mask, span));
    const exact = masks.some(
      (mask) => mask.start === span.start && mask.end === span.end && mask.kind === span.kind,
    );
    const covered = isCovered(text, span, masks);
    for (const score of [scoreOf(scores, span.kind), scoreOf(scores, 'all')]) {
      score.marked++;
      score.met += Number(met);
      score.exact += Number(exact);
      score.covered += Number(covered);
    }
  }
  for (const mask of masks) {
    const right = spans.some((span) => spansOverlap(mask, span));
    for (const score of [scoreOf(scores, mask.kind), scoreOf(scores, 'all')]) {
      score.masks++;
      score.rightMasks += Number(right);
    }
  }
}

function isCovered(text: string, span: PersonalSpan, masks: readonly PersonalSpan[]): boolean {
  for (let at = span.start; at < span.end; at++)
    if (/[\p{L}\p{N}]/u.test(text[at] ?? '') && !masks.some((mask) => mask.start <= at && at < mask.end))
      return false;
  return true;
}

function scoreOf(scores: Map<PersonalKind | 'all', KindScore>, kind: PersonalKind | 'all'): KindScore {
  const score = scores.get(kind) ?? { marked: 0, met: 0, covered: 0, exact: 0, masks: 0, rightMasks: 0 };
  scores.set(kind, score);
  return score;
}

/** Recall, covered, exact and precision of each kind, as a table to print. */
export function scoreTable(scores: Map<PersonalKind | 'all', KindScore>): string {
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
  const rows = [...scores]
    .sort(([, a], [, b]) => b.marked - a.marked)
    .map(([kind, score]) => [
      kind,
      String(score.marked),
      share(score.met, score.marked),
      share(score.covered, score.marked),
      share(score.exact, score.marked),
      String(score.masks),
      share(score.rightMasks, score.masks),
    ]);
  const head = ['kind', 'marked', 'recall', 'whole', 'exact', 'masks', 'precision'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

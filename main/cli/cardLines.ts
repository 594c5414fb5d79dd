// One card as lines for a terminal: title with chance, summary, place with age, and why it stands here.
// Prints nothing; the window draws the same from the same parts.
import type { Card } from '../../knowledge/vocabulary/answer';
import type { ExplanationPart } from '../../knowledge/vocabulary/candidate';
import type { AnswerTexts } from './answerTexts';
import { percent } from './percent';

const indent = ' '.repeat(10);
const dayMs = 86_400_000;
/** From this share of the rare words on, the wording is a reason beside the meaning, as in the window. */
const manyWords = 0.25;

/** `place` from 1; `nowMs` is what the age counts from. */
export function cardLines(card: Card, place: number, texts: AnswerTexts, nowMs: number): readonly string[] {
  const chance = card.likelihood === undefined ? '   –' : percent(card.likelihood).padStart(5);
  const standing = [card.source, ...(card.keeping?.place ?? []), ...card.headingPath].join(' › ');
  return [
    `${place}. ${chance}  ${card.title}  [${card.language}]`,
    `${indent}${card.summary}`,
    `${indent}${standing} · ${ageOf(card, texts, nowMs)}`,
    `${indent}${texts.why(reasonsOf(card, texts).join(' · '))}`,
  ];
}

/** In days, months from 60 days on, years from two on. A clock that ran ahead counts as today. */
function ageOf({ changedAtMs }: Card, { age }: AnswerTexts, nowMs: number): string {
  const days = Math.max(0, Math.floor((nowMs - changedAtMs) / dayMs));
  if (days < 60) return age('day', days);
  if (days < 730) return age('month', Math.floor(days / 30.44));
  return age('year', Math.floor(days / 365.25));
}

function reasonsOf({ explanation, learnedFrom }: Card, texts: AnswerTexts): readonly string[] {
  const value = (name: ExplanationPart['name']) => explanation.find((part) => part.name === name)?.value;
  const coverage = Math.min(1, value('coverage') ?? 0);
  const meaning = value('meaning') !== undefined;
  const fits = meaning ? (coverage >= manyWords ? 'both' : 'meaning') : 'words';
  const setBack = (['state', 'review', 'age'] as const).filter((name) => value(name) !== undefined);
  return [
    texts.fits[fits],
    ...(coverage > 0 ? [texts.covered(percent(coverage))] : []),
    ...(learnedFrom ? [texts.learned(learnedFrom.ratings, learnedFrom.direction)] : []),
    ...setBack.map((name) => texts.setBack[name]),
  ];
}

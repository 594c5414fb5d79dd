// `ask TEXT` and `ask --jsonl FILE`: ranked cards for one concern or for many, in the order asked.
// Reads and prints; what is answered is the engine's business.
import { z } from 'zod';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Answer, Card } from '../../knowledge/vocabulary/answer';
import type { Engine } from '../engine/engine';
import { type AnswerTexts, answerTexts } from './answerTexts';
import { cardLines } from './cardLines';
import { printFailure, printJson, printLine } from './output';
import { percent } from './percent';
import { readJsonLines } from './readJsonLines';
import { type CommonOptions, withEngine } from './withEngine';

export interface AskOptions extends CommonOptions {
  readonly top: number;
  readonly jsonl?: string;
}

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export async function askCommand(text: string | undefined, options: AskOptions): Promise<void> {
  // One or the other: of both, one would be passed over in silence.
  if ((text === undefined) === (options.jsonl === undefined)) {
    throw new TablettError('INPUT_INVALID', {
      call: 'ask',
      field: 'needs',
      reason: 'TEXT or --jsonl FILE',
    });
  }
  await withEngine(options, async (engine) => {
    if (options.jsonl !== undefined) return askLines(options.jsonl, engine, options.top);
    const answer = await engine.ask({ text: text ?? '', top: options.top });
    if (options.json) printJson(jsonOf('', answer));
    else printAnswer(answer);
  });
}

async function askLines(file: string, engine: Engine, top: number): Promise<void> {
  for await (const entry of readJsonLines(file, lineSchema, '{"id","text"}')) {
    if ('failure' in entry) {
      printFailure(entry.failure);
      continue;
    }
    try {
      printJson(jsonOf(entry.value.id, await engine.ask({ text: entry.value.text, top })));
    } catch (thrown) {
      printFailure(thrown);
    }
  }
}

/** The line of one answer; `results` are given also when it abstained. */
export function jsonOf(id: string | number, answer: Answer) {
  const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
  return {
    id,
    abstained: answer.kind === 'abstained',
    ...(answer.kind === 'abstained' && { reason: answer.reason }),
    ms: Number(answer.timings.totalMs.toFixed(2)),
    results: cards.map(({ articleId, title, source, likelihood, score, learnedFrom, summary, passage }) => ({
      articleId,
      title,
      source,
      likelihood: likelihood ?? null,
      score,
      ...(learnedFrom && { learnedFrom }),
      summary,
      passage: passage.text,
    })),
    limits: answer.limits,
  };
}

/** Cards as a person reads them in a terminal. */
export function printAnswer(answer: Answer): void {
  const texts = answerTexts();
  if (answer.kind === 'abstained') {
    const { bestLikelihood } = answer;
    const chance = bestLikelihood === undefined ? [] : [texts.bestFind(percent(bestLikelihood))];
    printLine([texts.reasons[answer.reason], ...chance].join(' '));
    if (answer.weakCards.length > 0) printLine(texts.weakFinds);
    printCards(answer.weakCards.slice(0, 2), texts);
  } else printCards(answer.cards, texts);
  for (const limit of answer.limits) printLine(`(${texts.limits[limit]})`);
  printLine(`${answer.timings.totalMs.toFixed(0)} ms`);
}

function printCards(cards: readonly Card[], texts: AnswerTexts): void {
  const nowMs = Date.now();
  for (const [at, card] of cards.entries())
    for (const line of cardLines(card, at + 1, texts, nowMs)) printLine(line);
}

// `understand TEXT`: what the sidebar shows beside the cards of a concern, in the terminal.
// Asks first, as the sidebar does, so that the open question belongs to the cards.
import type { Language } from '../../../knowledge/vocabulary/language';
import type { Understanding } from '../../../knowledge/vocabulary/understanding';
import type { Engine } from '../../engine/engine';
import { printJson, printLine } from '../output';
import { type CommonOptions, withEngine } from '../withEngine';

export interface UnderstandOptions extends CommonOptions {
  readonly language: Language;
  readonly handOver?: boolean;
  readonly recap?: boolean;
}

const cardsShown = 3;

export async function understandCommand(text: string, options: UnderstandOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const given = await situationOf(text, options.language, engine);
    const { signal } = new AbortController();
    if (options.handOver) {
      const handOver = await engine.day.handOverText(given, signal);
      return options.json ? printJson(handOver) : printLine(handOver.text);
    }
    const begun = performance.now();
    const understood = await engine.day.understand(given, signal);
    const ms = performance.now() - begun;
    if (options.recap) return options.json ? printJson(understood.recap) : printLine(understood.recap.text);
    if (options.json) return printJson({ ...understood, ms: Number(ms.toFixed(1)) });
    print(understood);
    printLine(`${ms.toFixed(0)} ms`);
  });
}

/** The concern with the cards that it gets. */
export async function situationOf(text: string, language: Language, engine: Engine) {
  const answer = await engine.ask({ text, top: cardsShown });
  const cards = answer.kind === 'cards' ? answer.cards : [];
  const shown = cards.map(({ articleId, likelihood }) => ({
    articleId,
    ...(likelihood !== undefined && { likelihood }),
  }));
  return { text, language, shown, likelihoods: [], unhelpfulInRow: 0 };
}

function print({ language, recap, concerns, openQuestion, tone, handOver }: Understanding): void {
  printLine(`[${language}] ${recap.sentence}`);
  printLine(`  parts     ${recap.chips.map(({ label }) => label).join(' | ')}`);
  for (const { kind, text, value } of recap.facts) printLine(`  ${kind.padEnd(16)}${text} = ${value}`);
  if (concerns.length > 1) for (const { no, text } of concerns) printLine(`  concern ${no} ${text}`);
  if (openQuestion) printLine(`  open      ${openQuestion.question} [${openQuestion.insert}]`);
  if (tone) printLine(`  tone      ${tone.tone} ${tone.strength.toFixed(2)}: ${tone.phrases.join(' / ')}`);
  if (handOver.length > 0) printLine(`  hand over ${handOver.join(', ')}`);
}

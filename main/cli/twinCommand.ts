// `twin`: the window's job in a terminal. A line typed is a concern; ranked cards answer it.
// Without a terminal it answers the sample concerns and ends.
import { createInterface } from 'node:readline/promises';
import type { Engine } from '../engine/engine';
import { answerTexts } from './answerTexts';
import { printAnswer } from './askCommand';
import { readEvalSet } from './evalSet';
import { printLine } from './output';
import { sampleFolder } from './sampleFolder';
import { type CommonOptions, withEngine } from './withEngine';

const cardsShown = 3;
/** Of the sample's concerns as they are typed during a call, spread over all topics. */
const sampleConcernsShown = 12;

export async function twinCommand(options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const { articles } = engine.status();
    printLine(answerTexts().welcome(articles));
    if (process.stdin.isTTY) await prompt(engine);
    else await answerSamples(engine);
  });
}

async function prompt(engine: Engine): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '› ' });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim()) printAnswer(await engine.ask({ text: line, top: cardsShown }));
    lines.prompt();
  }
}

async function answerSamples(engine: Engine): Promise<void> {
  const { concerns } = await readEvalSet(sampleFolder());
  const typed = concerns.filter(({ channel }) => channel === 'call');
  const every = Math.ceil(typed.length / sampleConcernsShown);
  for (const concern of typed.filter((_, at) => at % every === 0)) {
    printLine(`\n› ${concern.text.replace(/\s+/g, ' ').slice(0, 200)}`);
    printAnswer(await engine.ask({ text: concern.text, top: cardsShown }));
  }
}

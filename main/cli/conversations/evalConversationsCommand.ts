// `eval-conversations`: how well concerns are understood from conversations, develop and held-out ones apart.
// The conversations are played through the engine's own contacts, turn by turn.
import { join } from 'node:path';
import type { Engine } from '../../engine/engine';
import { printJson, printLine, printTable } from '../output';
import { qualityFile } from '../qualityFile';
import { sampleFolder } from '../sampleFolder';
import { withTemporaryFolder } from '../temporaryFolder';
import { type CommonOptions, withEngine } from '../withEngine';
import { type BoundaryScores, type ConversationScores, measureConversations } from './measureConversations';
import { readConversations, type Split, splits } from './readConversations';
import { type ReplayedConversation, replayConversation, type Way, ways } from './replayConversation';

export interface EvalConversationsOptions extends CommonOptions {
  /** The base that the conversations' articles are in. */
  readonly base?: string;
  /** Also every turn with what was asked and found; of the develop ones only, so that held-out ones stay unread. */
  readonly turns?: boolean;
}

export async function evalConversationsCommand(
  file: string | undefined,
  options: EvalConversationsOptions,
): Promise<void> {
  const folder = options.base ?? sampleFolder();
  const conversations = await readConversations(file ?? qualityFile('conversations.jsonl'), folder);
  const measure = (data: string) =>
    withEngine({ data }, async (engine) => {
      await engine.importPaths([folder]);
      return replayAll(conversations, engine);
    });
  const replayed = options.data
    ? await measure(options.data)
    : await withTemporaryFolder('eval', (made) => measure(join(made, 'base')));
  const scores = scoresBySplit(replayed);
  if (options.turns) printTurns(replayed);
  if (options.json) printJson(scores);
  else printScores(scores);
}

async function replayAll(
  conversations: Awaited<ReturnType<typeof readConversations>>,
  engine: Engine,
): Promise<readonly ReplayedConversation[]> {
  const replayed: ReplayedConversation[] = [];
  for (const conversation of conversations) replayed.push(await replayConversation(conversation, engine));
  return replayed;
}

type Scores = Partial<Record<Split, ConversationScores>>;

function scoresBySplit(replayed: readonly ReplayedConversation[]): Scores {
  return Object.fromEntries(
    splits.flatMap((split) => {
      const own = replayed.filter(({ conversation }) => conversation.split === split);
      return own.length > 0 ? [[split, measureConversations(own)]] : [];
    }),
  );
}

const wayNames: Readonly<Record<Way, string>> = {
  concern: 'concern as understood',
  lastTurn: 'last turn alone',
  customerText: 'all that the customer said',
  allText: 'all that was said',
};

function printScores(scores: Scores): void {
  for (const split of splits) {
    const own = scores[split];
    if (!own) continue;
    const { conversations, laterTurns, namingTurns, later, naming, countRight, understoodMs } = own;
    printLine(
      `${split}: ${conversations} conversations, ${namingTurns} turns name a concern, ${laterTurns} later ones`,
    );
    printTable([
      ['asked', 'later top 1', 'later top 3', 'naming top 1', 'naming top 3'],
      ...ways.map((way) => [
        wayNames[way],
        ...[later[way].hit1, later[way].hit3, naming[way].hit1, naming[way].hit3].map(share),
      ]),
    ]);
    printLine(`boundaries: ${boundaryWords(own.boundaries)}`);
    printLine(`boundaries without a model: ${boundaryWords(own.boundariesByWords)}`);
    printLine(`number of concerns right: ${share(countRight)}`);
    printLine(
      `turn to concern: p50 ${understoodMs.p50.toFixed(1)} ms, p95 ${understoodMs.p95.toFixed(1)} ms`,
    );
    printLine();
  }
}

const boundaryWords = ({ precision, recall, f1, marked, found }: BoundaryScores): string =>
  `F1 ${share(f1)} (precision ${share(precision)}, recall ${share(recall)}; ${marked} marked, ${found} found)`;

function printTurns(replayed: readonly ReplayedConversation[]): void {
  for (const { conversation, turns } of replayed) {
    if (conversation.split !== 'develop') continue;
    printLine(conversation.id);
    for (const { marked, present, ranks, asked } of turns)
      printLine(
        `  ${marked}→${present}  ${ways.map((way) => ranks[way] ?? '–').join(' ')}  ${asked.replaceAll('\n', ' ⏎ ')}`,
      );
  }
}

const share = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

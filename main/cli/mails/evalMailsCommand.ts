// `eval-mails`: how much of an answer a mail costs: its facts, its story and its second matter, develop and held-out ones apart.
// Asked through the engine, as the window does.
import { basename, join } from 'node:path';
import { printJson, printLine, printTable } from '../output';
import { sampleFolder } from '../sampleFolder';
import { withTemporaryFolder } from '../temporaryFolder';
import { type CommonOptions, withEngine } from '../withEngine';
import { type MailScores, measureMails } from './measureMails';
import { readMails } from './readMails';
import { type MailWay, mailWays, type ReplayedMail, replayMail } from './replayMail';

export interface EvalMailsOptions extends CommonOptions {
  /** The base that the mails' articles are in. */
  readonly base?: string;
}

const ownFiles = ['mails-develop.jsonl', 'mails-held-out.jsonl'];

export async function evalMailsCommand(files: readonly string[], options: EvalMailsOptions): Promise<void> {
  const folder = options.base ?? sampleFolder();
  const quality = join(sampleFolder(), '..', '..', 'test', 'quality');
  const read = files.length > 0 ? files : ownFiles.map((name) => join(quality, name));
  const sets = await Promise.all(read.map((file) => readMails(file, folder)));
  const measure = (data: string) =>
    withEngine({ data }, async (engine) => {
      await engine.importPaths([folder]);
      const scores: MailScores[] = [];
      for (const mails of sets) {
        const replayed: ReplayedMail[] = [];
        for (const mail of mails) replayed.push(await replayMail(mail, engine));
        scores.push(measureMails(replayed));
      }
      return scores;
    });
  const scores = options.data
    ? await measure(options.data)
    : await withTemporaryFolder('eval', (made) => measure(join(made, 'base')));
  const named = scores.map((own, at) => ({ set: basename(read[at]!, '.jsonl'), ...own }));
  if (options.json) printJson(named);
  else for (const own of named) print(own);
}

const wayNames: Readonly<Record<MailWay, string>> = {
  alone: 'each matter alone',
  pasted: 'mail pasted',
  opened: 'mail opened',
};

function print({ set, mails, ofTwo, ways, countRight }: MailScores & { readonly set: string }): void {
  printLine(`${set}: ${mails} mails, ${ofTwo} with two matters`);
  printTable([
    ['asked', 'first matter: hit@1', 'hit@3', 'shown', 'wrong of shown', 'second: hit@3'],
    ...mailWays.map((way) => {
      const { hit1, hit3, shown, shownWrong, further } = ways[way];
      return [wayNames[way], ...[hit1, hit3, shown, shownWrong, further].map(asShare)];
    }),
  ]);
  printLine(
    `number of concerns right: ${asShare(countRight.one)} of one, ${asShare(countRight.more)} of two`,
  );
  printLine();
}

const asShare = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

// The engine: store, indexes and model joined behind the calls of engine.ts. Hosts: utility process and terminal.
// Names no adapter (compose.ts does) and knows no Electron.
import { join } from 'node:path';
import { sweepUnfinished } from '../../indexer/disk/sweepUnfinished';
import { answerConcern } from '../../knowledge/ask/answerConcern';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';
import { AnswerNews } from './answerNews';
import { articleCalls } from './articleCalls';
import { askingCalls } from './askingCalls';
import { openCareDesk } from './care/careDesk';
import { composeEngine, type EngineParts } from './compose';
import { openDaySettings } from './day/contacts/daySettings';
import { NoteDesk } from './day/contacts/noteDesk';
import { openDay } from './day/dayHandlers';
import type { Engine, EngineOptions } from './engine';
import { eraseCalls } from './eraseCalls';
import { GapDesk } from './gapDesk';
import { replaying } from './goldenReplay';
import { ImportDesk } from './importDesk';
import { unfinishedImportJob } from './importJob';
import { embeddedQuery, portsInForce } from './inForce';
import { insightsCalls } from './insightsCalls';
import { LearningDesk } from './learningDesk';
import { MovedArticles } from './movedArticles';
import { openProof, proofCalls } from './proofCalls';
import { QuestionsFirst } from './questionsFirst';
import { openStanding } from './standing/openStanding';
import { startModel } from './startModel';
import { watchConcerns } from './watchConcerns';
import { locateSource } from './workspace/locateSource';
import { ArticleSurvey } from './workspace/review/articleSurvey';
import { linkedAddresses } from './workspace/review/linkedAddresses';
import { TaskDesk } from './workspace/review/taskDesk';
import { workspaceHandlers } from './workspace/workspaceHandlers';

/** Below the data folder: where files are replaced as a whole. */
const writtenFolders = ['.', 'store', 'caches', 'caches/review', 'caches/vectors'];

/** Opens store and word search and returns; the model loads beside it. Fails with STORE_*, DATA_FOLDER_READ_ONLY. */
export async function openEngine(options: EngineOptions, compose = composeEngine): Promise<Engine> {
  const parts = await compose(options);
  const begun: (() => Promise<unknown>)[] = [() => parts.close(), () => parts.seat.close()];
  try {
    return await joinDesks(options, parts, begun);
  } catch (thrown) {
    // Left open, the store would be locked against every later try.
    for (const end of begun.reverse()) await end().catch(() => {});
    throw thrown;
  }
}

/** `begun`: what has to end where a later step fails, the first thing first. */
async function joinDesks(
  options: EngineOptions,
  parts: EngineParts,
  begun: (() => Promise<unknown>)[],
): Promise<Engine> {
  // Before anything can be asked: an import asked for now must find the desk taken.
  const unfinished = await unfinishedImportJob(options.dataDir);
  const moved = new MovedArticles(parts);
  const model = startModel(parts, () => desk.tellStatus());
  const answers = new AnswerNews(parts);
  answers.onChange((by) => options.onEvent({ name: 'answersChanged', payload: { by } }));
  const desk: ImportDesk = new ImportDesk(parts, model, tellingNews(options, answers), moved);
  begun.push(
    () => model.stop(),
    () => desk.stop(),
  );
  const resumed = resumeAll(desk.resume(unfinished), model.settled);
  resumed.catch(() => {}); // Awaited by whoever asks for it; alone it must not end the process.
  const learning = await LearningDesk.open(parts, options.dataDir);
  moved.onChange(() => learning.relearn());
  const gaps = new GapDesk(parts, () => learning.settings.retentionDays);
  const tasks = new TaskDesk(parts, () => learning.settings.retentionDays);
  const daySettings = await openDaySettings(options.dataDir);
  const notes = new NoteDesk(
    parts,
    () => daySettings.settings,
    () => learning.settings.retentionDays,
  );
  const watch = watchConcerns(parts, learning, gaps);
  const proof = await openProof(parts, options.dataDir, replaying(parts, learning, model.state));
  const closing = new AbortController();
  const questions = new QuestionsFirst();
  const survey = new ArticleSurvey({
    ...parts,
    cacheFile: join(options.dataDir, 'caches', 'review', 'survey.jsonl'),
    closing: closing.signal,
    asking: () => questions.busy,
  });
  const care = await openCareDesk({
    ...parts,
    dataDir: options.dataDir,
    addresses: () => linkedAddresses(parts.store, survey),
    closing: closing.signal,
    busy: () => desk.status().importRunning || parts.seat.changing,
    onFailure: (task, thrown) => options.onFault?.(`care.${task}`, thrown),
  });
  const pathsOf = options.pathsOf ?? ((token: string) => [token]);
  const standing = await openStanding({
    ...parts,
    dataDir: options.dataDir,
    imports: desk,
    pathsOf,
    credentialsOf: options.credentialsOf ?? (() => undefined),
  });
  const desks = { learning, gaps, tasks, notes, watch, proof, touch: () => care.idle.touch() };
  const asking = askingCalls(parts, desks, model.state);
  const ask: Engine['ask'] = (input, signal) => questions.during(() => asking.ask(input, signal));
  const find = (text: string, top: number) =>
    answerConcern({ text }, portsInForce(parts, learning, model.state()), top);
  const onFault = options.onFault ?? (() => {});
  const day = await openDay({
    ...parts,
    dataDir: options.dataDir,
    learning,
    notes,
    daySettings,
    pathsOf,
    queryOf: (text, signal) => embeddedQuery(text, parts, signal),
    agent: { ...asking, ask },
    find,
    answers,
    leftOpen: options.contacts ?? [],
    asking: () => questions.busy,
    onEvent: options.onEvent,
    onFault,
    closing: closing.signal,
  });
  if (options.housekeeping) {
    const written = writtenFolders.map((folder) => join(options.dataDir, folder));
    void sweepUnfinished(written, parts.clock.nowMs());
    care.idle.start();
    void day.start().catch((thrown) => onFault('day.feed', thrown));
    // Folders are followed once what an earlier run left open is done.
    void resumed.catch(() => {}).then(() => standing.start());
  }
  return {
    ...asking,
    ask,
    day: day.handlers,
    ...proofCalls(parts, proof, (text) => embeddedQuery(text, parts)),
    ...insightsCalls(parts, learning),
    ...eraseCalls(parts, { learning, gaps, tasks, notes }),
    ...articleCalls(parts, () => desk.tellStatus()),
    locateSource: async (ledgerId) => {
      const entry = await parts.store.ledger.get(ledgerId);
      return entry && locateSource(entry.path);
    },
    workspace: workspaceHandlers({
      ...parts,
      dataDir: options.dataDir,
      imports: desk,
      learning,
      gaps,
      tasks,
      pathsOf,
      queryOf: (text) => embeddedQuery(text, parts),
      ask: find,
      modelReady: () => model.ready,
      tellStatus: () => desk.tellStatus(),
      closing: closing.signal,
      asking: () => questions.busy,
      care: care.handlers,
      links: care.links,
      survey,
      standing: standing.handlers,
    }),
    importPaths: (paths, signal) => desk.run(paths, { signal, resumed: false }),
    cancelImport: () => desk.cancel(),
    status: () => desk.status(),
    modelReady: () => model.ready,
    learningReady: async () => void (await learning.experience()),
    resumed: () => resumed,
    backup: (file) => parts.store.backup(file),
    close: async () => {
      closing.abort();
      await day.close();
      await standing.close();
      await care.close();
      await desk.stop();
      await model.stop();
      await watch.finish();
      // What cannot be written any more must not keep the store from letting go of its folder.
      await parts.guardFolder(() => parts.seat.close()).finally(() => parts.close());
    },
  };
}

/** Every status may mean that answers change. */
function tellingNews(options: EngineOptions, answers: AnswerNews): EngineOptions {
  const onEvent: EngineOptions['onEvent'] = (event) => {
    options.onEvent(event);
    if (event.name === 'statusChanged') answers.look(event.payload.importRunning);
  };
  return { ...options, onEvent };
}

/** A missing model hinders re-embedding; whoever needs the model learns it from `modelReady`. */
async function resumeAll(
  importing: Promise<ImportReport | undefined>,
  settled: Promise<void>,
): Promise<ImportReport | undefined> {
  const [report] = await Promise.all([importing, settled.catch(() => {})]);
  return report;
}

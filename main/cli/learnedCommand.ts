// `learned`: what was learned from outcomes, and the owner's ways to take it back, carry it elsewhere or forget it.
// Each is one call of the engine.
import { resolve } from 'node:path';
import type { LearningSettings } from '../../knowledge/contract/learningSchemas';
import { localDay } from '../engine/localDay';
import { findArticleId } from './findArticleId';
import { localTime } from './localTime';
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';

const rowsShown = 500;

/** Without an article: one row an article; with one: its outcomes, the latest first. */
export async function learnedCommand(article: string | undefined, options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    if (article !== undefined) {
      const outcomes = await engine.learnedOfArticle(await findArticleId(article, engine));
      if (options.json) return printJson(outcomes);
      return printTable([
        ['id', 'when', 'what', 'counts', 'concern'],
        ...outcomes.map(({ id, atMs, kind, counts, undone, concernWords = '–' }) => [
          ...[id, localTime(atMs), kind],
          ...[undone ? 'undone' : counts ? 'yes' : 'no', concernWords.replace(/\s+/g, ' ').slice(0, 60)],
        ]),
      ]);
    }
    const overview = await engine.learnedOverview({ offset: 0, limit: rowsShown });
    if (options.json) return printJson(overview);
    printLine(`${overview.verdicts} verdicts on ${overview.total} articles (log ${overview.state})`);
    printTable([
      ['helpful', 'not', 'implicit', 'lift', 'latest', 'article'],
      ...overview.articles.map((row) => [
        ...[`${row.helpful}`, `${row.unhelpful}`, `${row.implicit}`, row.lift.toFixed(2)],
        ...[localDay(row.lastAtMs), row.title ?? `(gone) ${row.articleId}`],
      ]),
    ]);
  });
}

/** Takes back outcomes by id or of one day (YYYY-MM-DD, local time). */
export async function undoCommand(
  ids: readonly string[],
  options: CommonOptions & { day?: string },
): Promise<void> {
  await withEngine(options, async (engine) => {
    const { undoIds } = await engine.undoRatings(options.day === undefined ? { ids } : { day: options.day });
    if (options.json) printJson({ undoIds });
    else printLine(`${undoIds.length} undone. To bring them back: learned undo ${undoIds.join(' ')}`);
  });
}

export async function exportLearningCommand(file: string, options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const written = await engine.exportLearning(resolve(file));
    if (options.json) printJson(written);
    else printLine(`${written.outcomes} outcomes written to ${file}.`);
  });
}

export async function importLearningCommand(file: string, options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const read = await engine.importLearning(resolve(file));
    if (options.json) return printJson(read);
    printLine(
      `${read.taken} outcomes taken in; ${read.known} were here already, ${read.unknown} of unknown articles, ${read.invalid} unreadable lines.`,
    );
  });
}

/** Removes everything stored about a customer's text, from the disk as well. */
export async function forgetCommand(text: string, options: CommonOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const { forgotten } = await engine.forgetConcern(text);
    if (options.json) printJson({ forgotten });
    else printLine(`${forgotten} outcomes forgotten.`);
  });
}

export interface LearningOptions extends CommonOptions {
  readonly keepWords?: 'yes' | 'no';
  readonly retention?: number | 'unlimited';
  readonly explore?: 'yes' | 'no';
}

/** Shows what the learning may do; changes what is named. */
export async function learningCommand(options: LearningOptions): Promise<void> {
  const change: Partial<LearningSettings> = {
    ...(options.keepWords && { keepConcernWords: options.keepWords === 'yes' }),
    ...(options.explore && { explore: options.explore === 'yes' }),
    ...(options.retention !== undefined && {
      retentionDays: options.retention === 'unlimited' ? null : options.retention,
    }),
  };
  await withEngine(
    options,
    async (engine) => {
      const settings =
        Object.keys(change).length > 0 ? await engine.changeLearning(change) : engine.learningSettings();
      if (options.json) return printJson(settings);
      printLine(`Masked words of concerns are ${settings.keepConcernWords ? '' : 'not '}kept.`);
      printLine(
        `Outcomes are kept ${settings.retentionDays === null ? 'until forgotten' : `${settings.retentionDays} days`}.`,
      );
      printLine(
        `Newcomers ${settings.explore ? 'may take the third place now and then' : 'wait their turn'}.`,
      );
    },
    { waitFor: 'words' },
  );
}

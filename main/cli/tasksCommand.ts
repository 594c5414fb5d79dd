// `tasks`: what agents reported of articles; settles them.
// Notes are masked before they are kept.
import type { ArticleTask } from '../../knowledge/vocabulary/review';
import { localTime } from './localTime';
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface TasksOptions extends CommonOptions {
  readonly state?: ArticleTask['state'];
  readonly settle?: string;
  readonly as: ArticleTask['state'];
}

const charactersShown = 80;

export async function tasksCommand({ state, settle, as, ...options }: TasksOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      if (settle !== undefined) {
        await workspaceCall(engine, 'settleTask', { taskId: settle, state: as });
        return options.json ? printJson({ id: settle, state: as }) : printLine('Noted.');
      }
      const tasks = await workspaceCall(engine, 'articleTasks', state ? { state } : {});
      if (options.json) return printJson(tasks);
      printTable([
        ['id', 'when', 'state', 'kind', 'article', 'note'],
        ...tasks.map(({ id, atMs, state, kind, title, note }) => [
          ...[id, localTime(atMs), state, kind, title],
          note.replace(/\s+/g, ' ').slice(0, charactersShown),
        ]),
      ]);
    },
    { waitFor: 'words' },
  );
}

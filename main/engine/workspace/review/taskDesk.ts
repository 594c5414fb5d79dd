// What agents report of articles, as tasks for those who look after them.
// Notes are masked before they get here; nobody's name is kept.
import { randomUUID } from 'node:crypto';
import { TablettError } from '../../../../knowledge/errors/tablettError';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { ArticleTask } from '../../../../knowledge/vocabulary/review';
import type { EngineParts } from '../../compose';
import { KeptRecords } from '../../keptRecords';
import { maskConcern } from '../../notedConcern';
import { quotesText } from '../../quotesText';
import { type KeptTask, taskSchema } from './reviewRecords';

const dayMs = 86_400_000;

export class TaskDesk {
  readonly #tasks: KeptRecords<KeptTask>;

  /** `retentionDays`: how long words of customers may stay, masked ones too; null: for ever. */
  constructor(
    private readonly parts: Pick<EngineParts, 'store' | 'clock'>,
    private readonly retentionDays: () => number | null,
  ) {
    this.#tasks = new KeptRecords(parts, 'task', taskSchema);
  }

  /** Durable on return; gives the task's id. Fails with ARTICLE_MISSING, DISK_FULL, DATA_FOLDER_READ_ONLY. */
  async report(report: Pick<ArticleTask, 'articleId' | 'kind' | 'note'>): Promise<string> {
    const { store, clock } = this.parts;
    if (!store.headOf(report.articleId)) throw new TablettError('ARTICLE_MISSING', { id: report.articleId });
    const { text: note } = await maskConcern(report.note);
    const task: KeptTask = { ...report, note, id: randomUUID(), state: 'open', atMs: clock.nowMs() };
    await this.#tasks.put(task);
    return task.id;
  }

  /** The latest first; tasks of articles that are gone are named by their id. */
  async all(state?: ArticleTask['state']): Promise<readonly ArticleTask[]> {
    const tasks = (await this.#kept()).filter((task) => !state || task.state === state);
    return tasks.reverse().map((task) => ({ ...task, title: this.#titleOf(task.articleId) }));
  }

  /** Fails with TASK_MISSING, DISK_FULL, DATA_FOLDER_READ_ONLY. */
  async settle(id: string, state: ArticleTask['state']): Promise<void> {
    const task = (await this.#tasks.all()).get(id);
    if (!task) throw new TablettError('TASK_MISSING', { id });
    await this.#tasks.put({ ...task, state });
  }

  /** Removes the tasks whose note says a customer's text, from the disk as well; how many. */
  async forget(maskedText: string): Promise<number> {
    const ids = (await this.#kept()).filter(({ note }) => quotesText(note, maskedText)).map(({ id }) => id);
    if (ids.length > 0) await this.#tasks.remove(ids);
    return ids.length;
  }

  /** Removes all of them, from the disk as well; how many. */
  async forgetAll(): Promise<number> {
    const ids = [...(await this.#tasks.all()).keys()];
    if (ids.length > 0) await this.#tasks.remove(ids);
    return ids.length;
  }

  /** What the retention allows; what it does not is removed on the way, from the disk as well. */
  async #kept(): Promise<KeptTask[]> {
    const days = this.retentionDays();
    const tasks = [...(await this.#tasks.all()).values()];
    if (days === null) return tasks;
    const fromMs = this.parts.clock.nowMs() - days * dayMs;
    const old = tasks.filter(({ atMs }) => atMs < fromMs);
    if (old.length > 0) await this.#tasks.remove(old.map(({ id }) => id));
    return tasks.filter(({ atMs }) => atMs >= fromMs);
  }

  #titleOf(id: ArticleId): string {
    return this.parts.store.headOf(id)?.title ?? id;
  }
}

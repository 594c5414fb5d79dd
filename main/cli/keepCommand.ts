// `keep ARTICLE…`: state, audience, owner, validity and the like of articles. Embeds nothing.
// Words and dates become a change here; what of it may be is the engine's business.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ArticleState, Audience, Master } from '../../knowledge/vocabulary/keeping';
import { findArticleId, findArticleIds } from './findArticleId';
import { printJson, printLine } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface KeepOptions extends CommonOptions {
  readonly state?: ArticleState;
  readonly audience?: Audience;
  readonly master?: Master;
  readonly owner?: string;
  readonly validFrom?: number | 'none';
  readonly validUntil?: number | 'none';
  readonly reviewDue?: number | 'none';
  readonly scope?: readonly string[];
  readonly tags?: readonly string[];
  readonly counterpart?: string;
}

export async function keepCommand(names: readonly string[], options: KeepOptions): Promise<void> {
  const { master, counterpart, json } = options;
  const change = changeOf(options);
  const changesKeeping = Object.keys(change).length > 0 || counterpart !== undefined;
  if (!changesKeeping && master === undefined)
    throw new TablettError('INPUT_INVALID', {
      call: 'keep',
      field: 'options',
      reason: 'name what to change',
    });
  await withEngine(
    options,
    async (engine) => {
      const articleIds: ArticleId[] = [];
      for (const name of names) articleIds.push(...(await findArticleIds(name, engine)));
      const partner =
        counterpart === undefined || counterpart === 'none' ? null : await findArticleId(counterpart, engine);
      const paired = counterpart === undefined ? change : { ...change, counterpart: partner };
      const { changed } = changesKeeping
        ? await workspaceCall(engine, 'changeKeeping', { articleIds, change: paired })
        : { changed: 0 };
      for (const articleId of master === undefined ? [] : articleIds)
        await workspaceCall(engine, 'chooseMaster', { articleId, master: master as Master });
      if (json) printJson({ articles: articleIds.length, changed });
      else printLine(`${articleIds.length} articles, ${changed} changed.`);
    },
    master === 'source' ? {} : { waitFor: 'words' },
  );
}

function changeOf(options: KeepOptions) {
  const { state, audience, owner, validFrom, validUntil, reviewDue, scope, tags } = options;
  return {
    ...(state && { state }),
    ...(audience && { audience }),
    ...(owner !== undefined && { owner: orNull(owner) }),
    ...(validFrom !== undefined && { validFromMs: orNull(validFrom) }),
    ...(validUntil !== undefined && { validUntilMs: orNull(validUntil) }),
    ...(reviewDue !== undefined && { reviewDueMs: orNull(reviewDue) }),
    ...(scope && { scope: [...scope] }),
    ...(tags && { tags: [...tags] }),
  };
}

const orNull = <Value>(value: Value | 'none'): Value | null => (value === 'none' ? null : value);

// The list of twins and contradictions, and what was decided on each pair.
// Knows the survey's pairs and the decisions; how articles are kept is changed by the article calls.
import { TablettError } from '../../../../knowledge/errors/tablettError';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import { type ArticleState, keepingOf } from '../../../../knowledge/vocabulary/keeping';
import type { TwinPair } from '../../../../knowledge/vocabulary/review';
import type { EngineParts } from '../../compose';
import { KeptRecords } from '../../keptRecords';
import type { ArticleSurvey } from './articleSurvey';
import { namedArticle } from './namedArticle';
import type { SurveyedPair } from './pairBook';
import { type TwinDecision, twinDecisionSchema } from './reviewRecords';

/** Changes how one article is kept; `articleHandlers` does it. */
export type SetState = (articleId: ArticleId, state: ArticleState) => Promise<void>;

export interface DecideTwin {
  readonly id: string;
  readonly decision: TwinDecision['decision'];
  readonly keep?: ArticleId | undefined;
}

export class TwinDesk {
  readonly #decisions: KeptRecords<TwinDecision>;

  constructor(
    private readonly parts: Pick<EngineParts, 'store' | 'clock'>,
    private readonly survey: ArticleSurvey,
    private readonly setState: SetState,
    /** What was learned of a merged article counts for the other from now on, or no longer. */
    private readonly relearn: () => void,
  ) {
    this.#decisions = new KeptRecords(parts, 'twinDecision', twinDecisionSchema);
  }

  /** The most alike first; contradicting ones before equally alike. `open`: only those nobody has decided on. */
  async pairs(open: boolean): Promise<readonly TwinPair[]> {
    const decisions = await this.#decisions.all();
    const pairs = this.survey.pairs.flatMap((pair) => this.#seen(pair, decisions) ?? []);
    return pairs
      .filter(({ decision }) => !open || decision === undefined)
      .sort(
        (a, b) =>
          b.share - a.share ||
          b.contradictions.length - a.contradictions.length ||
          b.meaning - a.meaning ||
          (a.id < b.id ? -1 : 1),
      );
  }

  /** Fails with TWIN_MISSING where neither texts nor an earlier decision know the pair. */
  async pair(id: string): Promise<SurveyedPair> {
    const found = this.survey.pairs.find((pair) => pair.id === id);
    if (!found) throw new TablettError('TWIN_MISSING', { id });
    return found;
  }

  /** Fails with TWIN_MISSING, ARTICLE_MISSING, DISK_FULL, DATA_FOLDER_READ_ONLY. Null takes a decision back. */
  async decide({ id, decision, keep }: DecideTwin): Promise<void> {
    const earlier = (await this.#decisions.all()).get(id);
    if (decision !== 'merged') {
      // Before anything is brought back: an unknown pair leaves all as it is.
      if (decision !== null || earlier === undefined) await this.pair(id);
      if (earlier?.archived) await this.#bringBack(earlier.archived);
      await this.#decisions.put({ id, decision });
      if (earlier?.decision === 'merged') this.relearn();
      return;
    }
    if (earlier?.decision === 'merged') return;
    await this.#merge(await this.pair(id), keep);
  }

  /** Without a word on which stays, the one changed last does. */
  async #merge(pair: SurveyedPair, wanted: ArticleId | undefined): Promise<void> {
    const { store } = this.parts;
    const heads = [pair.left, pair.right].map((id) => {
      const head = store.headOf(id);
      if (!head) throw new TablettError('ARTICLE_MISSING', { id });
      return head;
    });
    const latest = [...heads].sort((a, b) => b.changedAtMs - a.changedAtMs)[0]!;
    const keep = heads.find(({ id }) => id === wanted) ?? latest;
    if (wanted !== undefined && keep.id !== wanted) throw new TablettError('ARTICLE_MISSING', { id: wanted });
    const other = heads.find(({ id }) => id !== keep.id)!;
    const archived = { articleId: other.id, state: keepingOf(other).state };
    await this.setState(other.id, 'archived');
    await this.#decisions.put({ id: pair.id, decision: 'merged', keep: keep.id, archived });
    this.relearn();
  }

  /** What was archived for another reason since stays as it was then. */
  async #bringBack({ articleId, state }: NonNullable<TwinDecision['archived']>): Promise<void> {
    const head = this.parts.store.headOf(articleId);
    if (head && keepingOf(head).state === 'archived') await this.setState(articleId, state);
  }

  /** Undefined: an article is gone, or archived without this pair having been decided on. */
  #seen(pair: SurveyedPair, decisions: ReadonlyMap<string, TwinDecision>): TwinPair | undefined {
    const [left, right] = [this.parts.store.headOf(pair.left), this.parts.store.headOf(pair.right)];
    if (!left || !right) return undefined;
    const { id } = pair;
    const decision = decisions.get(id)?.decision ?? undefined;
    const [one, other] = [namedArticle(left), namedArticle(right)];
    if (!decision && (one.state === 'archived' || other.state === 'archived')) return undefined;
    const { meaning, share, contradictions } = pair;
    return { id, left: one, right: other, meaning, share, contradictions, ...(decision && { decision }) };
  }
}

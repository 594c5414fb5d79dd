// The articles that came with the answer to `open`, until they are asked for.
// Keeps those of one source; asks nobody.
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceRequest, TakenArticle } from './preparer';

export class TakenAhead {
  private kept: { readonly request: SourceRequest; readonly taken: readonly TakenArticle[] } | undefined;

  /** Replaces what was kept; undefined forgets it. */
  keep(request: SourceRequest, taken: readonly TakenArticle[] | undefined): void {
    this.kept = taken && { request, taken };
  }

  /** Once, and only just these of the same request: whoever asks again wants the source read again. */
  take(request: SourceRequest, ids: readonly ArticleId[]): readonly TakenArticle[] | undefined {
    const { kept } = this;
    if (kept?.request !== request || ids.length !== kept.taken.length) return undefined;
    if (!kept.taken.every((taken, at) => idOf(taken) === ids[at])) return undefined;
    this.kept = undefined;
    return kept.taken;
  }

  forget(): void {
    this.kept = undefined;
  }
}

const idOf = (taken: TakenArticle): ArticleId =>
  taken.kind === 'failed' ? taken.id : taken.prepared.article.id;

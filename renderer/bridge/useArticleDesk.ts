// One article as its keepers see it: text, keeping, conflict with its source, versions, search test.
// Knows the calls; a failure is a code.
import { useState } from 'react';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { type Called, type Input, useCall, type Value } from './useCall';

export type EditedArticle = Value<'editArticle'>;
export type ArticleVersion = Value<'articleHistory'>[number];
export type SearchTest = Value<'searchTest'>;

/** The article and what can be done with it; nothing is fetched while `id` is undefined. */
export function useArticleDesk(id: ArticleId | undefined, onChanged: () => void) {
  const edited = useCall(id ? `edit ${id}` : '', () => pageApi().editArticle({ articleId: id! }));
  const [failed, setFailed] = useState<{ readonly id: ArticleId | undefined; readonly code: ErrorCode }>();
  const act = async <T>(call: Promise<Outcome<T>>): Promise<boolean> => {
    const outcome = await settle(call);
    setFailed(outcome.ok ? undefined : { id, code: outcome.code });
    if (outcome.ok) {
      edited.again();
      onChanged();
    }
    return outcome.ok;
  };
  return {
    edited,
    /** Of the last deed on this article, where it failed. */
    code: failed?.id === id ? failed?.code : undefined,
    chooseMaster: (master: Input<'chooseMaster'>['master']) =>
      act(pageApi().chooseMaster({ articleId: id!, master })),
    restore: (versionId: string) => act(pageApi().restoreVersion({ articleId: id!, versionId })),
  };
}

export type ArticleDesk = ReturnType<typeof useArticleDesk>;

/** Versions, the latest first; the text of one beside the present one. */
export function useHistory(id: ArticleId, versionId: string | undefined) {
  const versions: Called<readonly ArticleVersion[]> = useCall(`history ${id}`, () =>
    pageApi().articleHistory({ articleId: id }),
  );
  const texts = useCall(versionId ? `version ${id} ${versionId}` : '', () =>
    pageApi().articleVersion({ articleId: id, versionId: versionId! }),
  );
  return { versions, texts };
}

/** What would find the article; asked once it is wanted. */
export function useSearchTest(id: ArticleId, wanted: boolean): Called<SearchTest> {
  return useCall(wanted ? `test ${id}` : '', () => pageApi().searchTest({ articleId: id }));
}

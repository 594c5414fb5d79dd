// Every address on the web that an article in use leads to, for whoever asks whether it is still there.
// Reads survey and heads; asks nobody.
import type { ReadableStore } from '../../../../knowledge/ports';
import { keepingOf } from '../../../../knowledge/vocabulary/keeping';
import type { ArticleSurvey } from './articleSurvey';

/** Pages that are articles themselves are looked at by their own web source. Fails with STORE_DAMAGED. */
export async function linkedAddresses(
  store: Pick<ReadableStore, 'listArticles'>,
  survey: ArticleSurvey,
): Promise<readonly string[]> {
  await survey.refresh();
  const [linked, own] = [new Set<string>(), new Set<string>()];
  for await (const head of store.listArticles()) {
    own.add(head.source);
    if (keepingOf(head).state === 'archived') continue;
    for (const address of survey.links(head.id).addresses) linked.add(address);
  }
  return [...linked].filter((address) => !own.has(address));
}

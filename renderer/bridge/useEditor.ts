// Saves a draft and shows what it would become, as the agents will see it.
// Knows the calls; what is in the draft is the page's state.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Draft } from './draftShelf';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

export interface Preview {
  readonly article?: Article;
  readonly code?: ErrorCode;
}

/** A pause in typing before the preview is made anew, ms. */
const restedMs = 120;

/** The last preview stays until the next is there. */
export function usePreview(title: string, markdown: string): Preview {
  const [preview, setPreview] = useState<Preview>({});
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await settle(pageApi().previewArticle({ title, markdown }));
      if (current) setPreview(outcome.ok ? { article: outcome.value } : { code: outcome.code });
    }, restedMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [title, markdown]);
  return preview;
}

export type Saved =
  | {
      readonly kind: 'saved';
      readonly articleId: ArticleId;
      readonly embedded: number;
      readonly kept: number;
    }
  /** Another version stands in force: its text and hash. */
  | { readonly kind: 'changed'; readonly markdown: string; readonly title: string; readonly hash: string }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export async function saveDraft({ articleId, expectedHash, title, markdown }: Draft): Promise<Saved> {
  const outcome = await settle(
    pageApi().saveArticle({
      ...{ title: title.trim(), markdown },
      ...(articleId && { articleId }),
      ...(expectedHash !== undefined && { expectedHash }),
    }),
  );
  if (outcome.ok) {
    const { articleId: id, embeddedChunks, keptChunks } = outcome.value;
    return { kind: 'saved', articleId: id, embedded: embeddedChunks, kept: keptChunks };
  }
  if (outcome.code !== 'ARTICLE_CHANGED' || !articleId) return { kind: 'failed', code: outcome.code };
  const present = await settle(pageApi().editArticle({ articleId }));
  if (!present.ok) return { kind: 'failed', code: present.code };
  const { article, markdown: theirs } = present.value;
  return { kind: 'changed', markdown: theirs, title: article.title, hash: article.contentHash };
}

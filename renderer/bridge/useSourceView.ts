// One page of a source as the page can show it; a picture as an address of its own, let go with its view.
// Knows the call that brings it; shows nothing.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Value } from './useCall';

type View = Value<'viewSource'>;
export type ShownText = Extract<View['shown'], { kind: 'text' }>;

/** A page that is there. `url`: of a picture. */
export interface SourcePage extends Omit<View, 'shown'> {
  readonly shown:
    | { readonly kind: 'picture'; readonly url: string; readonly width: number; readonly height: number }
    | ShownText;
}

export interface SourceLook {
  /** The page that came last: it stays until another is there. */
  readonly page?: SourcePage;
  /** Why the page that is wanted could not be had. */
  readonly code?: ErrorCode;
  /** The page that is wanted is on its way. */
  readonly waits: boolean;
  readonly again: () => void;
}

interface Reply {
  readonly asked: string;
  readonly page?: SourcePage;
  readonly code?: ErrorCode;
}

/** `at`: from 0. One page is asked for at a time; those that nobody wants any more are left out. */
export function useSourceView(id: string, at: number): SourceLook {
  const [edition, setEdition] = useState(0);
  const [reply, setReply] = useState<Reply>();
  const turn = useRef<Promise<void>>(Promise.resolve());
  const asked = `${edition} ${id} ${at}`;
  useEffect(() => {
    let current = true;
    const ask = async (former: Promise<void>): Promise<void> => {
      await former;
      if (!current) return;
      const outcome = await settle(pageApi().viewSource({ id, page: at }));
      if (!current) return;
      setReply((before) =>
        outcome.ok
          ? { asked, page: pageOf(outcome.value) }
          : { asked, code: outcome.code, ...(before?.page && { page: before.page }) },
      );
    };
    turn.current = ask(turn.current);
    return () => {
      current = false;
    };
  }, [asked, id, at]);
  useLetGo(reply?.page);
  const again = useCallback(() => setEdition((count) => count + 1), []);
  const waits = reply?.asked !== asked;
  return {
    waits,
    again,
    ...(reply?.page && { page: reply.page }),
    ...(!waits && reply?.code && { code: reply.code }),
  };
}

function pageOf({ shown, ...place }: View): SourcePage {
  if (shown.kind === 'text') return { ...place, shown };
  const { bytes, width, height } = shown;
  // Bytes are ours to name: whatever they are, they are shown as this kind or not at all.
  const url = URL.createObjectURL(new Blob([bytes as unknown as BlobPart], { type: 'image/webp' }));
  return { ...place, shown: { kind: 'picture', url, width, height } };
}

function useLetGo(page: SourcePage | undefined): void {
  const url = page?.shown.kind === 'picture' ? page.shown.url : undefined;
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
}

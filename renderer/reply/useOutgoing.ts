// Copying, inserting and linking a reply: warns once about open fields, says for a moment what happened, notes the use.
// Knows the sheet's text by a callback, the bridge's calls, no element.
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { noteUse, type ShownArticle } from '../bridge/shellActions';
import { copiedShownMs } from '../bridge/useCopy';
import { articleLink, copyRich, insertRich, type RichText } from '../bridge/useReply';
import { escaped } from './copyReply';

export interface OutgoingOptions {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly shown: ShownArticle;
  readonly concern: string;
  readonly missing: number;
  readonly sendable: boolean;
  /** Undefined while there is no draft. */
  readonly reply: () => RichText | undefined;
}

export type Said = 'copied' | 'copiedOnly' | 'inserted' | 'link';

export interface Outgoing {
  readonly said: Said | undefined;
  /** Open fields were warned of; the next press goes on. */
  readonly warns: boolean;
  readonly copy: () => void;
  readonly insert: () => void;
  readonly copyLink: () => void;
}

export function useOutgoing(options: OutgoingOptions): Outgoing {
  const { missing, reply, shown, concern } = options;
  const [said, say] = useSaid();
  const [warned, setWarned] = useState(false);
  const unwarned = (act: (rich: RichText) => Promise<void>) => () => {
    const rich = reply();
    if (!rich) return;
    if (missing > 0 && !warned) return setWarned(true);
    void act(rich);
  };
  return {
    said,
    warns: warned && missing > 0 && said === undefined,
    copy: unwarned(async (rich) => {
      if (!(await copyRich(rich))) return;
      say('copied');
      noteUse('copied', shown, concern);
    }),
    insert: unwarned(async (rich) => {
      if (!options.sendable) return;
      const became = await insertRich(rich);
      if (became === 'failed') return;
      say(became === 'inserted' ? 'inserted' : 'copiedOnly');
      noteUse(became === 'inserted' ? 'inserted' : 'copied', shown, concern);
    }),
    copyLink: () => {
      const href = articleLink(options.articleId);
      const html = `<a href="${escaped(href)}">${escaped(options.title)}</a>`;
      void copyRich({ text: href, html }).then((copied) => copied && say('link'));
    },
  };
}

/** What was just done, for a moment. */
function useSaid(): [Said | undefined, (said: Said) => void] {
  const [said, setSaid] = useState<{ readonly said: Said; readonly count: number }>();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), copiedShownMs);
    return () => clearTimeout(timer);
  }, [said]);
  return [said?.said, (next) => setSaid((before) => ({ said: next, count: (before?.count ?? 0) + 1 }))];
}

// Puts text into the clipboard through the shell and remembers for a moment what was copied.
// Knows no card: the caller names what it copies.
import { useEffect, useState } from 'react';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

/** How long "copied" stands in the button, ms; the design's value. */
export const copiedShownMs = 1500;

export interface CopyView {
  /** Name of what was just copied. */
  readonly copied: string | undefined;
  readonly copy: (name: string, text: string) => void;
}

export function useCopy(): CopyView {
  const [copied, setCopied] = useState<{ name: string; count: number }>();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(undefined), copiedShownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (name: string, text: string) =>
    void settle(pageApi().copyText({ text })).then((outcome) => {
      if (outcome.ok) setCopied((before) => ({ name, count: (before?.count ?? 0) + 1 }));
    });
  return { copied: copied?.name, copy };
}

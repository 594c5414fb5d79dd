// The loopback interface as the page sees it: switch, address, token while it may be seen, what was refused.
// Knows the calls, no control.
import { useCallback, useEffect, useState } from 'react';
import type { FeedSettings, FeedState } from '../../knowledge/contract/day/feedCalls';
import type { Immutable } from '../../knowledge/contract/defineCall';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

export type SeenFeed = Immutable<FeedState>;

export interface FeedView {
  /** Undefined until the engine has told. */
  readonly feed: SeenFeed | undefined;
  /** Just made; seen until the page is left or another one is made. */
  readonly token: string | undefined;
  readonly failure: ErrorCode | undefined;
  readonly change: (change: Partial<FeedSettings>) => void;
  readonly makeToken: () => void;
}

export function useFeed(): FeedView {
  const [feed, setFeed] = useState<SeenFeed>();
  const [token, setToken] = useState<string>();
  const [failure, setFailure] = useState<ErrorCode>();
  const read = useCallback(async () => {
    const outcome = await settle(pageApi().readFeed({}));
    if (outcome.ok) setFeed(outcome.value);
  }, []);
  useEffect(() => void read(), [read]);
  usePageEvents((event) => {
    if (event.name === 'feedChanged') setFeed(event.payload);
    // Another engine counts anew.
    if (event.name === 'engineReady') void read();
  });
  return {
    ...{ feed, token, failure },
    change: (change) =>
      void settle(pageApi().changeFeed(change)).then((outcome) => {
        setFailure(outcome.ok ? undefined : outcome.code);
        if (outcome.ok) setFeed(outcome.value);
      }),
    makeToken: () =>
      void settle(pageApi().renewFeedToken({})).then((outcome) => {
        setFailure(outcome.ok ? undefined : outcome.code);
        setToken(outcome.ok ? outcome.value.token : undefined);
        return read();
      }),
  };
}

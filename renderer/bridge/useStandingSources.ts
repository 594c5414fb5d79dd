// Folders that are watched and web addresses that are read again: list, add, look again, remove.
// Paths and passwords pass through to shell and engine; nothing of them is kept here.
import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { NewWebSource, WatchedFolder, WebSource } from './ledgerCalls';
import { tellNetworkUse } from './networkUse';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

/** What becomes of the articles of a web address that is removed: edited here from then on, or archived. */
export type ArticlesOfRemoved = 'keep' | 'archive';

export interface StandingSources {
  /** Undefined until the first reply. */
  readonly folders: readonly WatchedFolder[] | undefined;
  readonly web: readonly WebSource[] | undefined;
  /** Of the last thing that was tried. */
  readonly failure: ErrorCode | undefined;
  readonly addFolder: (polling: boolean) => void;
  readonly removeFolder: (id: string) => void;
  /** Resolves to whether it was added. */
  readonly addWeb: (source: NewWebSource) => Promise<boolean>;
  readonly refreshWeb: (id: string) => void;
  readonly removeWeb: (id: string, articles: ArticlesOfRemoved) => void;
}

export function useStandingSources(): StandingSources {
  const [folders, setFolders] = useState<readonly WatchedFolder[]>();
  const [web, setWeb] = useState<readonly WebSource[]>();
  const [failure, setFailure] = useState<ErrorCode>();
  const list = useCallback(async () => {
    const [gotFolders, gotWeb] = await Promise.all([
      settle(pageApi().watchedFolders({})),
      settle(pageApi().webSources({})),
    ]);
    if (gotFolders.ok) setFolders(gotFolders.value);
    if (!gotWeb.ok) return;
    setWeb(gotWeb.value);
    tellNetworkUse({ listed: gotWeb.value.length });
  }, []);
  useEffect(() => void list(), [list]);
  usePageEvents(({ name }) => {
    if (name === 'importFinished' || name === 'statusChanged' || name === 'engineReady') void list();
  });
  /** Lists at once, since what was begun shows as looking, and again at its end. */
  const run = async (doing: Promise<Outcome<unknown>>): Promise<boolean> => {
    setFailure(undefined);
    const settled = settle(doing);
    void list();
    const outcome = await settled;
    if (!outcome.ok) setFailure(outcome.code);
    await list();
    return outcome.ok;
  };
  return {
    ...{ folders, web, failure },
    addFolder: (polling) => void run(watchChosen(polling)),
    removeFolder: (id) => void run(pageApi().unwatchFolder({ id })),
    addWeb: (source) => run(addWeb(source)),
    refreshWeb: (id) => void run(pageApi().refreshWebSource({ id })),
    removeWeb: (id, articles) => void run(forgetWeb(id, articles)),
  };
}

/** The address goes to the engine, its password to the key store, then it is looked at for the first time. */
async function addWeb({ credentials, ...source }: NewWebSource): Promise<Outcome<unknown>> {
  const added = await settle(pageApi().addWebSource(source));
  if (!added.ok) return added;
  const { id } = added.value;
  if (credentials) {
    const kept = await settle(pageApi().setWebCredentials({ id, credentials }));
    if (!kept.ok) return kept;
  }
  return pageApi().refreshWebSource({ id });
}

async function forgetWeb(id: string, articles: ArticlesOfRemoved): Promise<Outcome<unknown>> {
  const removed = await settle(pageApi().removeWebSource({ id, articles }));
  if (!removed.ok) return removed;
  return pageApi().setWebCredentials({ id, credentials: null });
}

async function watchChosen(polling: boolean): Promise<Outcome<unknown>> {
  const chosen = await settle(pageApi().chooseFolder({}));
  if (!chosen.ok || chosen.value === null) return chosen;
  return pageApi().watchFolder({ token: chosen.value.token, polling });
}

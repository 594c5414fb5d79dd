// Where knowledge comes from by itself: watched folders and web sources, with their calls.
// Wiring between both and the import desk.
import type { Credentials } from '../../../indexer/web/fetchPage';
import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { importCalls } from '../../../knowledge/contract/workspace/importCalls';
import type { EngineParts } from '../compose';
import type { ImportDesk } from '../importDesk';
import { StandingImports } from './standingImports';
import { WatchedFolders } from './watchedFolders';
import { WebSources } from './webSources';

/** The import calls that are answered here. */
export type StandingCall =
  | 'watchedFolders'
  | 'watchFolder'
  | 'unwatchFolder'
  | 'webSources'
  | 'addWebSource'
  | 'refreshWebSource'
  | 'removeWebSource';

export interface StandingParts extends Pick<EngineParts, 'store' | 'clock'> {
  readonly dataDir: string;
  readonly imports: ImportDesk;
  readonly pathsOf: (token: string) => readonly string[];
  readonly credentialsOf: (id: string) => Credentials | undefined;
}

export interface Standing {
  readonly handlers: Pick<Handlers<typeof importCalls>, StandingCall>;
  /** Begins to follow; a host that only answers one command does not. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function openStanding(parts: StandingParts): Promise<Standing> {
  const imports = new StandingImports(parts.imports);
  const folders = new WatchedFolders({ ...parts, imports });
  const web = new WebSources({ ...parts, imports });
  await web.open();
  return {
    handlers: {
      watchedFolders: async () => [...(await folders.list())],
      watchFolder: async ({ token, polling }) => ({
        id: await folders.add(parts.pathsOf(token)[0] ?? '', polling),
      }),
      unwatchFolder: async ({ id }) => {
        await folders.remove(id);
        return {};
      },
      webSources: async () => [...web.list()],
      addWebSource: async ({ url, kind }) => ({ id: await web.add(url, kind) }),
      refreshWebSource: async ({ id }) => web.refresh(id),
      removeWebSource: async ({ id, articles }) => {
        await web.remove(id, articles);
        return {};
      },
    },
    start: async () => {
      web.keepLooking();
      await folders.open();
    },
    close: async () => {
      // All at once: a look waits for its import, which is broken off here.
      await Promise.all([folders.close(), web.close(), imports.stop()]);
    },
  };
}

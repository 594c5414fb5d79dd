// The engine process from its first control frame to its last: opens, serves every port, closes.
// Knows control frames and ports, not the store, the model or Electron.
import {
  type EngineStart,
  type EngineToShell,
  type ShellToEngine,
  shellToEngineSchema,
} from '../../knowledge/contract/controlFrames';
import { engineCalls } from '../../knowledge/contract/engineCalls';
import { type EngineEvent, engineEvents } from '../../knowledge/contract/engineEvents';
import { type Served, serve } from '../../knowledge/contract/serve';
import { faultPlaces } from '../../knowledge/errors/faultPlaces';
import type { OpenEngine, WebCredentials } from './engine';
import { EngineDoor } from './engineDoor';
import { engineHandlers } from './engineHandlers';
import { keepPorts, portOfRaw, type RawParentPort, type RawPort } from './parentChannel';
import { ShellLines } from './shellLines';
import { SourcePaths } from './sourcePaths';

export interface EngineProcessOptions {
  readonly parent: RawParentPort;
  readonly openEngine: OpenEngine;
  readonly nowMs: () => number;
  readonly exit: (code: number) => void;
}

/** Runs until the shell says stop; then closes the store and exits with 0, or with 1 where closing failed. */
export function runEngine(options: EngineProcessOptions): void {
  const { parent } = options;
  const tell = (frame: EngineToShell): void => parent.postMessage(frame);
  const sources = new SourcePaths();
  const credentials = new Map<string, WebCredentials>();
  const readers = new ShellLines((ask) => parent.postMessage(ask));
  let running: RunningEngine | undefined;

  const obey = (frame: ShellToEngine, ports: readonly RawPort[]): void => {
    switch (frame.kind) {
      case 'start':
        running ??= startServing(options, frame.options, { sources, credentials, readers, tell });
        return;
      case 'port':
        if (ports[0]) running?.serve(ports[0]);
        return;
      case 'credentials':
        if (frame.credentials) credentials.set(frame.webSourceId, frame.credentials);
        else credentials.delete(frame.webSourceId);
        return;
      case 'sources':
        sources.set(frame.token, frame.paths);
        return;
      case 'locate':
        void running
          ?.locate(frame.ledgerId)
          .then((path) =>
            tell({ kind: 'located', requestId: frame.requestId, ...(path !== undefined && { path }) }),
          );
        return;
      case 'stop':
        void Promise.resolve(running?.close()).then(
          () => options.exit(0),
          () => options.exit(1),
        );
    }
  };
  parent.on('message', ({ data, ports }) => {
    keepPorts(ports);
    const frame = shellToEngineSchema.safeParse(data);
    if (frame.success) obey(frame.data, ports);
    else readers.hear(data, ports);
  });
}

interface RunningEngine {
  serve(port: RawPort): void;
  /** Never rejects. */
  locate(ledgerId: string): Promise<string | undefined>;
  close(): Promise<void>;
}

interface Surroundings {
  readonly sources: SourcePaths;
  readonly credentials: ReadonlyMap<string, WebCredentials>;
  readonly readers: ShellLines;
  readonly tell: (frame: EngineToShell) => void;
}

function startServing(
  { openEngine, nowMs }: EngineProcessOptions,
  start: EngineStart,
  { sources, credentials, readers, tell }: Surroundings,
): RunningEngine {
  const served = new Set<Served>();
  // Told again to a page that connects later: the engine is often at it before the page is there.
  let resumedImport: EngineEvent | undefined;
  const onEvent = (event: EngineEvent): void => {
    const { name, payload } = event;
    if (start.checkOutput) engineEvents[name].parse(payload);
    if (name === 'importResumed') resumedImport = event;
    // One that fails has no report; the status tells that nothing runs any more.
    const isOver = name === 'importFinished' || (name === 'statusChanged' && !payload.importRunning);
    if (isOver) resumedImport = undefined;
    if (event.name === 'contactChanged') tell({ kind: 'contact', contact: event.payload });
    for (const port of served) port.emit(name, payload);
  };
  const surroundings = {
    onEvent,
    pathsOf: (token: string) => sources.pathsOf(token),
    openLine: readers.open,
    credentialsOf: (webSourceId: string) => credentials.get(webSourceId),
    housekeeping: true,
    onFault: (where: string, thrown: unknown) => tell(faultFrame(where, thrown)),
  };
  const door = new EngineDoor({
    open: () => openEngine({ ...given(start), ...surroundings }),
    nowMs,
    onOpened: (openedInMs) => tell({ kind: 'ready', openedInMs }),
    onRefused: ({ code, details, cause }) => {
      // Of an error that no code describes the details hold its message.
      tell({ kind: 'refused', code, details: code === 'INTERNAL' ? {} : { ...details } });
      if (cause !== undefined) tell(faultFrame('opening the engine', cause));
    },
  });
  const handlers = engineHandlers({ engine: () => door.engine(), sources });
  door.engine().catch(() => undefined); // Told by onRefused; callers get the same code.

  return {
    serve(raw) {
      const port = serve(portOfRaw(raw), {
        registry: engineCalls,
        handlers,
        checkOutput: start.checkOutput,
        onForeignError: (call, error) => tell(faultFrame(call, error)),
      });
      served.add(port);
      if (resumedImport) port.emit(resumedImport.name, resumedImport.payload);
      raw.on('close', () => served.delete(port));
    },
    locate: async (ledgerId) => {
      const engine = await door.engine().catch(() => undefined);
      return engine?.locateSource(ledgerId).catch(() => undefined);
    },
    close: () => door.close(),
  };
}

/** Only what openEngine takes, and no key with the value undefined. */
function given({ dataDir, workerFolder, modelDir, bundledModelDir, contacts }: EngineStart) {
  return {
    dataDir,
    workerFolder,
    ...(modelDir === undefined ? {} : { modelDir }),
    ...(bundledModelDir === undefined ? {} : { bundledModelDir }),
    ...(contacts === undefined ? {} : { contacts }),
  };
}

/** For the log: class and places. The message stays here, it may quote the customer. */
function faultFrame(where: string, thrown: unknown): EngineToShell {
  return { kind: 'fault', where, ...faultPlaces(thrown) };
}

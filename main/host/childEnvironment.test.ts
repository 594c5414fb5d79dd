// The engine sees what it needs and nothing that could steer or spy.

import { expect, it } from 'vitest';
import { allocatorVariables } from '../../indexer/threads/allocatorVariables';
import { childEnvironment, readerEnvironment } from './childEnvironment';

it('keeps what the engine needs, whatever the case', () => {
  const kept = {
    HOME: '/home/a',
    Path: 'C:\\Windows',
    XDG_DATA_HOME: '/d',
    SILBERTABLETT_DATA: '/s',
    TZ: 'UTC',
  };
  expect(childEnvironment(kept)).toMatchObject(kept);
});

it('leaves out everything else, and what has no value', () => {
  expect(
    childEnvironment({
      NODE_OPTIONS: '--require ./x.js',
      ELECTRON_RUN_AS_NODE: '1',
      HTTPS_PROXY: 'proxy',
      LD_PRELOAD: 'x.so',
      NPM_TOKEN: 'secret',
      constructor: 'x',
      HOME: undefined,
    }),
  ).toEqual({ ...allocatorVariables });
});

it('leaves a process that only reads files next to nothing, but never an empty list: that would mean all', () => {
  expect(
    readerEnvironment({
      HOME: '/home/a',
      PATH: '/bin',
      SILBERTABLETT_DATA: '/s',
      SystemRoot: 'C:',
      TZ: 'UTC',
    }),
  ).toEqual({
    SystemRoot: 'C:',
    TZ: 'UTC',
    ...allocatorVariables,
  });
  expect(readerEnvironment({})).toEqual({ ...allocatorVariables });
});

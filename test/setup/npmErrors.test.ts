// What npm prints when it fails is told by its own words, not by the places in its code.
import { expect, it } from 'vitest';
import { npmErrors, npmRemedy } from '../../main/setup/installPackages.mjs';

it('keeps what went wrong and leaves out the stack', () => {
  const output = [
    'npm http fetch GET https://example.invalid/zwitch attempt 1 failed with ECONNREFUSED',
    'npm error code ECONNREFUSED',
    'npm error code ECONNREFUSED',
    'npm error FetchError: request to https://example.invalid/zwitch failed, reason: connect ECONNREFUSED',
    'npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/index.js:130:14)',
    'npm error     at process.processTicksAndRejections (node:internal/process/task_queues:83:21) {',
    "npm error   code: 'ECONNREFUSED',",
    'npm error }',
    'npm error',
    "npm error If you are behind a proxy, please make sure that the 'proxy' config is set properly.",
    'npm error A complete log of this run can be found in: /home/me/.npm/_logs/a.log',
  ].join('\n');
  expect(npmErrors(output).split('\n')).toEqual([
    'npm error code ECONNREFUSED',
    'npm error FetchError: request to https://example.invalid/zwitch failed, reason: connect ECONNREFUSED',
    "npm error If you are behind a proxy, please make sure that the 'proxy' config is set properly.",
  ]);
  expect(npmErrors('Killed')).toBe('');
});

it.each([
  ['npm error code ENOTFOUND\nnpm error syscall getaddrinfo', /^connect to the internet/],
  ['npm error syscall mkdir\nnpm error path /home/me/.npm', /^make \/home\/me\/.npm writable/],
  ['npm error code ENOSPC\nnpm error path /home/me/.npm', /^make room/],
])('says what to do about %j', (errors, remedy) => {
  expect(npmRemedy(errors)).toMatch(remedy);
});

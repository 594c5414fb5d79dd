// Only what stays on the machine passes.
import { expect, it } from 'vitest';
import { isLocalRequest } from './networkGuard';

it.each(['silbertablett://app/index.html', 'data:image/png;base64,AA', 'DATA:text/plain,a'])(
  'lets %s pass',
  (url) => {
    expect(isLocalRequest(url)).toBe(true);
  },
);

it.each([
  'https://example.org/',
  'http://127.0.0.1:80/',
  'ws://localhost/',
  'file:///etc/passwd',
  'ftp://a/',
  '',
  'data',
])('refuses %s', (url) => {
  expect(isLocalRequest(url)).toBe(false);
});

// Everything is denied, by name and by trick.
import { expect, it } from 'vitest';
import { isPermissionGranted } from './permissions';

it.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'openExternal',
  'constructor',
  '__proto__',
])('denies %s', (permission) => {
  expect(isPermissionGranted(permission)).toBe(false);
});

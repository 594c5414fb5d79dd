import { expect, it } from 'vitest';
import { webOrigin } from './webOrigin';

it.each([
  ['https://CRM.example/', 'https://crm.example'],
  [' http://localhost:3000 ', 'http://localhost:3000'],
  ['https://crm.example:443', 'https://crm.example'],
  ['chrome-extension://abcdef', 'chrome-extension://abcdef'],
  ['https://crm.example/kunden', undefined],
  ['https://user@crm.example', undefined],
  ['https://crm.example/?a', undefined],
  ['crm.example', undefined],
  ['file:///etc', undefined],
  ['null', undefined],
  ['', undefined],
])('%s → %s', (text, origin) => {
  expect(webOrigin(text)).toBe(origin);
  if (origin) expect(webOrigin(origin)).toBe(origin);
});

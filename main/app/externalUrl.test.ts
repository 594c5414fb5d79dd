// Which links may leave the app, trick by trick.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedExternalUrl, schemeOf } from './externalUrl';

describe('isAllowedExternalUrl', () => {
  it.each([
    'https://www.stadtwerke.example/umzug?x=1#y',
    'http://example.org',
    'mailto:service@example.org?subject=Umzug',
    'tel:+49-30-1234567',
    'tel:(030)%201234',
  ])('allows %s', (url) => {
    expect(isAllowedExternalUrl(url)).toBe(true);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'silbertablett://app/',
    'vbscript:x',
    '\\\\server\\share',
    '/etc/passwd',
    'www.example.org',
    'https://',
    'https://user@example.org',
    'https://bank.example:pw@evil.example',
    'https://example.org/\nHost: x',
    'java\tscript:alert(1)',
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:a@example.org?Attachment=x',
    'mailto:',
    'tel:*31#',
    'tel:%2',
    `https://example.org/${'a'.repeat(2000)}`,
    '',
  ])('refuses %j', (url) => {
    expect(isAllowedExternalUrl(url)).toBe(false);
  });

  it('allows nothing whose scheme is not listed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9+.-]{0,9}$/), fc.webPath(), (scheme, path) => {
        fc.pre(!['https', 'http', 'mailto', 'tel'].includes(scheme));
        expect(isAllowedExternalUrl(`${scheme}://host${path}`)).toBe(false);
      }),
    );
  });
});

it('names a scheme without the rest of the link', () => {
  expect(schemeOf('JavaScript:alert(1)')).toBe('javascript');
  expect(schemeOf('umzug')).toBe('none');
});

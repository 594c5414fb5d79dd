// The pages an article leads to: once each, and only those that asking does no harm.
import { expect, it } from 'vitest';
import type { Block } from './article';
import { webAddressesOf } from './webAddresses';

const linked = (source: string, ...hrefs: string[]) => {
  const inlines = hrefs.map((href) => ({ kind: 'link' as const, href, start: 0, end: 1 }));
  const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: 1, inlines }];
  return webAddressesOf({ blocks, source });
};

it('names each page once, whatever place in it is meant', () => {
  expect(
    linked('a.md', 'https://Amt.example/x#a', 'https://amt.example/x#b', 'http://amt.example/y?z=1'),
  ).toEqual(['https://amt.example/x', 'http://amt.example/y?z=1']);
});

it('leaves out what is no page, and what names a password', () => {
  expect(linked('a.md', 'b.md', 'mailto:a@b.example', 'https://', 'https://a:b@amt.example/')).toEqual([]);
});

it('leaves out the links of mails: some of them do something', () => {
  for (const source of ['post/a.eml', 'post/a.MSG', 'kb.zip#a.eml', 'a.msg#anhang.html'])
    expect(linked(source, 'https://amt.example/abmelden')).toEqual([]);
});

// Which addresses belong to a web source: what its owner named, and nothing beside it.
// Pure; knows addresses, fetches nothing.
import { TablettError } from '../../knowledge/errors/tablettError';

/** `page`: the one page · `list`: the pages that one page links to, below its folder · `sitemap`: those of a sitemap, of its origin. */
export const webSourceKinds = ['page', 'list', 'sitemap'] as const;
export type WebSourceKind = (typeof webSourceKinds)[number];

export interface WebScope {
  readonly start: URL;
  readonly kind: WebSourceKind;
}

/** Undefined for what is no address. (`URL.parse` is not in every runtime that must run this.) */
export function parseAddress(address: string, base?: string | URL): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

/** Fails with WEB_ADDRESS_REFUSED for anything but http and https, and for credentials inside the address. */
export function webScope(address: string, kind: WebSourceKind): WebScope {
  const refuse = (reason: string) =>
    new TablettError('WEB_ADDRESS_REFUSED', { url: withoutSecrets(address), reason });
  const start = parseAddress(address.trim());
  if (!start) throw refuse('it is no address');
  if (start.protocol !== 'http:' && start.protocol !== 'https:') throw refuse('only http and https are read');
  if (start.username || start.password) throw refuse('name and password belong into their own fields');
  start.hash = '';
  return { start, kind };
}

/** The address as one name of one page: no fragment; undefined where it lies outside of the scope. */
export function pageInScope(address: string, { start, kind }: WebScope): URL | undefined {
  const url = parseAddress(address, start);
  if (!url || url.origin !== start.origin || url.username || url.password) return undefined;
  url.hash = '';
  if (kind === 'page') return url.href === start.href ? url : undefined;
  return mayLeadTo(url, { start, kind }) ? url : undefined;
}

/** Whether a page of the scope may lead to this address of its origin: one page anywhere, those of a list within its folder. */
export function mayLeadTo(url: URL, { start, kind }: WebScope): boolean {
  return kind !== 'list' || url.pathname.startsWith(folderOf(start));
}

function folderOf({ pathname }: URL): string {
  return pathname.slice(0, pathname.lastIndexOf('/') + 1);
}

/** For errors: an address may hold a password. */
function withoutSecrets(address: string): string {
  return address.replace(/\/\/[^/@\s]*@/, '//').slice(0, 500);
}

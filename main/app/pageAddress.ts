// The page's address, and which file of out/renderer an address means.
// Pure; refuses whatever could lead out of that folder.
import { extname, join, normalize, sep } from 'node:path';
import type { WorkspacePlace } from '../../knowledge/contract/shellCalls';

export const pageScheme = 'silbertablett';
const pageHost = 'app';
export const pageUrl = `${pageScheme}://${pageHost}/`;

/** The knowledge window shows the same page, which knows by its address what to be and where to begin. */
export function workspaceUrl({ page, articleId }: WorkspacePlace): string {
  const place = new URLSearchParams({ window: 'knowledge', page, ...(articleId && { articleId }) });
  return `${pageUrl}?${place}`;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface PageFile {
  readonly path: string;
  readonly contentType: string;
}

/** Whether an address is the page itself: our scheme, our host, nothing in front of it. */
export function isPageUrl(url: string): boolean {
  return url.startsWith(pageUrl);
}

/**
 * `silbertablett://app/assets/a.js` → `<root>/assets/a.js`; the bare address → `<root>/index.html`.
 * Undefined for another host, a path that climbs out, or a kind of file the page does not consist of.
 */
export function pageFile(url: string, root: string): PageFile | undefined {
  const pathname = pathnameOf(url);
  if (pathname === undefined || pathname.includes('\0') || pathname.includes('\\')) return undefined;
  if (pathname.split('/').includes('..')) return undefined;
  const path = normalize(join(root, pathname === '/' ? 'index.html' : pathname));
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  const contentType = contentTypes[extname(path).toLowerCase()];
  return contentType ? { path, contentType } : undefined;
}

function pathnameOf(url: string): string | undefined {
  if (!isPageUrl(url)) return undefined;
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined; // Not an address, or percent signs that decode to nothing.
  }
}

// What reading a source notes by now, and which sources were read before it noted that: pages whose pictures nobody follows.
// Looks into pages for names of pictures only.
import { open } from 'node:fs/promises';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';

/** Goes up when a reading notes more than before. 2: which files beside a page it shows. */
export const presentReading = 2;

const pageFormats: ReadonlySet<string> = new Set(['html', 'markdown']);
const pageName = /\.(?:x?html?|md|markdown)$/i;
const pictureNamed = /\.(?:png|jpe?g|gif|webp|svg|avif|tiff?)(?!\w)/i;
/** A longer page is read whole without being looked through. */
const maxPageBytes = 2 * 1024 * 1024;

/** A page that an earlier version has read, or nobody: equal bytes do not say that it shows the same. */
export function wasReadBefore(path: string, earlier: KeptSource | undefined): boolean {
  if (earlier?.stamp?.reading === presentReading) return false;
  return pageFormats.has(earlier?.format ?? '') || pageName.test(path);
}

/** Whether it is worth reading again for the pictures that it may show. Never throws. */
export async function mayShowPictures(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return true;
  try {
    const { size } = await file.stat();
    if (size > maxPageBytes) return true;
    // Two bytes a sign: every other one is empty.
    const text = (await file.readFile('latin1')).replaceAll('\0', '');
    return pictureNamed.test(text);
  } catch {
    return true;
  } finally {
    await file.close();
  }
}

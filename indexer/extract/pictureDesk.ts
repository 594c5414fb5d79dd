// Fetches and encodes the pictures of one source, each once, within limits an article and the whole source.
// Never asks the network: a picture lies in the source itself or beside it, or it is not shown.
import { createHash } from 'node:crypto';
import type { Asset } from '../../knowledge/vocabulary/article';
import { encodePicture } from './encodePicture';
import { isIcon } from './shownPicture';

/** The bytes behind a picture's address as its page writes it; undefined where there are none. */
export type PictureReader = (address: string) => Promise<Uint8Array | undefined>;

/** An article with more is a photo album; the first ones are kept. Icons do not count. */
const maxPictures = 40;
const maxArticleBytes = 20 * 1024 * 1024;
/** A screenshot takes a tenth of a second; pictures made to take long must not cost the article its words. */
const maxArticleMs = 60_000;
/** Encoded, of a whole source: they wait in memory until its articles are stored. */
const maxSourceBytes = 128 * 1024 * 1024;

/** The stored picture behind an address. */
export type PictureFinder = (address: string) => Promise<Asset | undefined>;

/** What one article has taken up. */
interface Taken {
  pictures: number;
  bytes: number;
  ms: number;
}

export class PictureDesk {
  /** By the hash of what was read: a wiki shows the same icon on every page. */
  private readonly encoded = new Map<string, Asset | undefined>();
  private storedBytes = 0;

  /** A desk for one article; `readers` are asked in order. */
  forArticle(readers: readonly PictureReader[]): PictureFinder {
    const taken: Taken = { pictures: 0, bytes: 0, ms: 0 };
    const found = new Map<string, Asset | undefined>();
    return async (address) => {
      if (found.has(address)) return found.get(address);
      if (taken.pictures >= maxPictures || taken.ms > maxArticleMs) return undefined;
      const bytes = dataOf(address) ?? (await firstOf(readers, address));
      if (!bytes || taken.bytes + bytes.length > maxArticleBytes) return undefined;
      taken.bytes += bytes.length;
      const startedAtMs = performance.now();
      const asset = await this.encode(bytes);
      taken.ms += performance.now() - startedAtMs;
      if (asset && !isIcon(asset)) taken.pictures++;
      found.set(address, asset);
      return asset;
    };
  }

  private async encode(bytes: Uint8Array): Promise<Asset | undefined> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (this.encoded.has(hash)) return this.encoded.get(hash);
    const asset = this.storedBytes > maxSourceBytes ? undefined : await encodePicture(bytes);
    this.encoded.set(hash, asset);
    this.storedBytes += asset?.bytes.length ?? 0;
    return asset;
  }
}

async function firstOf(readers: readonly PictureReader[], address: string): Promise<Uint8Array | undefined> {
  for (const reader of readers) {
    const bytes = await reader(address);
    if (bytes) return bytes;
  }
  return undefined;
}

/** The bytes of a `data:` address; undefined for any other. */
function dataOf(address: string): Uint8Array | undefined {
  const [, type = '', content = ''] = /^data:image\/([^,]{0,200}),(.*)$/is.exec(address) ?? [];
  if (content === '') return undefined;
  if (/;base64$/i.test(type)) return Buffer.from(content, 'base64');
  try {
    return Buffer.from(decodeURIComponent(content));
  } catch {
    return undefined;
  }
}

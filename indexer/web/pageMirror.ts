// Pages of one web source as files: what an import reads, and what the next look compares with.
// Knows files and a list of them; fetches nothing.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../disk/replaceFile';
import type { FetchedPage, Validators } from './fetchPage';

const entrySchema = z.object({
  url: z.string(),
  file: z.string(),
  sha256: z.string(),
  validators: z.object({ etag: z.string().exactOptional(), lastModified: z.string().exactOptional() }),
});
const listSchema = z.object({
  schemaVersion: z.literal(1),
  pages: z.array(entrySchema),
  /** When a look last came to its end, its import included; ms since 1970, UTC. */
  lookedAtMs: z.number().exactOptional(),
});

/** `file`: name in the mirror's folder. */
export type MirroredPage = Readonly<z.output<typeof entrySchema>>;

const listName = 'pages.json';
const pageFile = /^[0-9a-f]{24}\.[a-z]+$/;

/** Endings by media type, so that a file is recognised as any other is. */
const endings: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
};

/** Whether pages of this media type are read at all. */
export function isReadable(mediaType: string): boolean {
  return mediaType in endings;
}

export class PageMirror {
  readonly #pages: Map<string, MirroredPage>;
  #lookedAtMs: number | undefined;

  private constructor(
    readonly folder: string,
    { pages, lookedAtMs }: Omit<z.output<typeof listSchema>, 'schemaVersion'>,
  ) {
    this.#pages = new Map(pages.map((page) => [page.url, page]));
    this.#lookedAtMs = lookedAtMs;
  }

  /** A list that cannot be read is an empty one: every page is fetched again. */
  static async open(folder: string): Promise<PageMirror> {
    await mkdir(folder, { recursive: true });
    const text = await readFile(join(folder, listName), 'utf8').catch(() => '');
    try {
      return new PageMirror(folder, listSchema.parse(JSON.parse(text)));
    } catch {
      return new PageMirror(folder, { pages: [] });
    }
  }

  get pages(): readonly MirroredPage[] {
    return [...this.#pages.values()];
  }

  get lookedAtMs(): number | undefined {
    return this.#lookedAtMs;
  }

  /** A look has come to its end. Durable on return. */
  async looked(atMs: number): Promise<void> {
    this.#lookedAtMs = atMs;
    await this.save();
  }

  validatorsOf(url: string): Validators | undefined {
    return this.#pages.get(url)?.validators;
  }

  pathOf({ file }: MirroredPage): string {
    return join(this.folder, file);
  }

  /** Keeps a page that was read; whether it is another than before. */
  async keep(
    url: string,
    { bytes, mediaType, validators }: Extract<FetchedPage, { kind: 'read' }>,
  ): Promise<boolean> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const before = this.#pages.get(url);
    const file = `${stemOf(url)}.${endings[mediaType] ?? 'html'}`;
    // The same bytes of another media type are another file.
    if (before?.sha256 !== sha256 || before.file !== file) await replaceFile(join(this.folder, file), bytes);
    this.#pages.set(url, { url, file, sha256, validators });
    return before?.sha256 !== sha256;
  }

  /**
   * Paths of pages that are no longer listed: until they are removed, whoever was to be told of them may not have been.
   * Of the `unread` addresses nothing is known: theirs are left out.
   */
  async unlisted(unread: readonly string[]): Promise<readonly string[]> {
    const listed = new Set(this.pages.map(({ file }) => file));
    const unknown = new Set(unread.map(stemOf));
    const names = await readdir(this.folder);
    return names
      .filter((name) => pageFile.test(name) && !listed.has(name) && !unknown.has(name.replace(/\..*$/, '')))
      .map((name) => join(this.folder, name));
  }

  /** Forgets pages; their files stay, see `unlisted`. */
  drop(urls: readonly string[]): readonly MirroredPage[] {
    return urls.flatMap((url) => {
      const page = this.#pages.get(url);
      this.#pages.delete(url);
      return page ?? [];
    });
  }

  async save(): Promise<void> {
    const looked = this.#lookedAtMs === undefined ? {} : { lookedAtMs: this.#lookedAtMs };
    const list = { schemaVersion: 1, pages: this.pages, ...looked };
    await replaceFile(join(this.folder, listName), JSON.stringify(list));
  }
}

const stemOf = (url: string): string => createHash('sha256').update(url).digest('hex').slice(0, 24);

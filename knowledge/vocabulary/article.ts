// An article as the agent knows it: plain text plus its structure as spans over that text.
// Holds no HTML: what can be shown is only what a block can say.
import type { ArticleId } from './ids';
import type { Keeping } from './keeping';
import type { Language } from './language';
import type { Span } from './span';

/** Inline meaning within a block. `href` is http(s), mailto, tel or a relative path; nothing else survives import. */
export type Inline =
  | ({ readonly kind: 'strong' | 'emphasis' | 'code' } & Span)
  | ({ readonly kind: 'link'; readonly href: string } & Span);

interface BlockBase extends Span {
  readonly inlines: readonly Inline[];
}

/**
 * One block of an article, in reading order; `text.slice(start, end)` is its words without any mark-up.
 * heading: level 1–6 (the title itself is not a block) · listItem: depth from 0, `ordinal` 1… if numbered ·
 * tableRow: each cell a span inside the block, header rows marked · quote and code as they say · image: its words are
 * its description (alt), may be none; the picture is kept under `asset`, size in px.
 */
export type Block =
  | (BlockBase & { readonly kind: 'heading'; readonly level: number })
  | (BlockBase & { readonly kind: 'paragraph' | 'quote' | 'code' })
  | (BlockBase & { readonly kind: 'listItem'; readonly depth: number; readonly ordinal?: number })
  | (BlockBase & { readonly kind: 'tableRow'; readonly header: boolean; readonly cells: readonly Span[] })
  | (BlockBase & {
      readonly kind: 'image';
      readonly asset: AssetId;
      readonly width: number;
      readonly height: number;
    });

/** SHA-256 (hex) of a picture's bytes as they are stored. */
export type AssetId = string;

/** A picture as it is stored and shown: WebP without metadata, size in px. */
export interface Asset {
  readonly id: AssetId;
  readonly mediaType: 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What extraction makes of a source file, before it has an identity. Blocks do not overlap and stand in order. */
export interface ArticleContent {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Language claimed by the source (front matter, html lang); detection decides where absent. */
  readonly language?: Language;
  /** What the source says of its own keeping (front matter, document properties). */
  readonly keeping?: Partial<Keeping>;
  /**
   * Key inside a source that holds several articles: the row's id (CSV, JSONL), the path inside a container
   * (`inner/page.html`), or both (`inner/table.csv#id`).
   */
  readonly key?: string;
  /** Of an entry of an archive or of an export, ms since 1970, UTC: surer than the file's own time, no more. */
  readonly changedAtMs?: number;
  /** When its words were last written, as the source says itself: a mail, properties, front matter. ms since 1970, UTC. */
  readonly writtenAtMs?: number;
  /** The id that it had in the base it was exported from. */
  readonly claimedId?: ArticleId;
  /** The pictures of its image blocks, each once. */
  readonly assets?: readonly Asset[];
}

/** A stored article. `source` is the imported path as given, or `FILE#key` (see ArticleContent.key). */
export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: Language;
  readonly source: string;
  /** SHA-256 (hex) of what was read; equal hash = unchanged. */
  readonly contentHash: string;
  /** Last change of the source, ms since 1970, UTC; how sure that is, `keeping.dated` says. */
  readonly changedAtMs: number;
  /** When it was imported, ms since 1970, UTC. */
  readonly importedAtMs: number;
  /** Absent: stored before there was any; `keepingOf` says what that means. */
  readonly keeping?: Keeping;
}

// A source file on its way from the disk to extraction, and how it was found.
// Knows nothing of how either is done; the pipeline hands these values from stage to stage.
import type { TablettError } from '../errors/tablettError';

export type TextFormat = 'markdown' | 'html' | 'text' | 'csv' | 'jsonl';
/** Several members in one file, each an article or a source of its own. */
export type ContainerFormat = 'zip' | 'eml' | 'msg';
/** Of office programs and e-books, read as bytes. */
export type OfficeFormat = 'docx' | 'pptx' | 'xlsx' | 'xls' | 'odt' | 'odp' | 'ods' | 'rtf' | 'epub';
/** `image`: a picture of a page: PNG, JPEG, TIFF, WebP, BMP. */
export type BinaryFormat = 'pdf' | 'image' | 'mhtml' | OfficeFormat | ContainerFormat;
export type SourceFormat = TextFormat | BinaryFormat;

/**
 * One source to read. `source` is the name shown and stored (as given by the user, `/` between parts);
 * `path` is what the disk is asked for. `named`: the user named this very file, it was not met in a folder or
 * through a pattern. `failure` stands where it is already clear that there is nothing to read.
 */
export interface FoundSource {
  readonly source: string;
  readonly path: string;
  readonly named: boolean;
  readonly failure?: TablettError;
}

interface SourceFileBase {
  readonly source: string;
  readonly path: string;
  readonly sizeBytes: number;
  /** Last change, ms since 1970, UTC. */
  readonly changedAtMs: number;
  /** SHA-256 (hex) of the bytes as read. */
  readonly contentHash: string;
}

/** A file as read: decoded text where its format is text, else its bytes. `format` is what it is, not its name. */
export type SourceFile =
  | (SourceFileBase & { readonly format: TextFormat; readonly text: string })
  | (SourceFileBase & { readonly format: BinaryFormat; readonly bytes: Uint8Array });

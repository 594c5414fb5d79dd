// What a file that holds others hands on: its members, how their pictures are found, what of it cannot be read.
// Types and the limits that a whole source keeps to, however its containers are nested.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ParsedSource } from './parsedSource';
import type { PictureReader } from './pictureDesk';
import type { ExtractProblem } from './tables/rowCollector';

/** One file inside another. `name`: cleaned, unique in its container, `/` between folders; it is never a path on a disk. */
export interface Member {
  readonly name: string;
  readonly changedAtMs?: number;
  /** Throws SOURCE_*. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** `own`: what the container itself says (the body of a mail); it becomes an article beside its members. */
export interface OpenedContainer {
  readonly own?: ParsedSource;
  readonly members: readonly Member[];
  readonly problems: readonly ExtractProblem[];
  /** Pictures of a member by the address its page writes. */
  readonly picturesOf: (member: Member) => PictureReader;
}

/** An archive in a mail, a mail in an archive; what is packed deeper was packed to be overlooked. */
const maxDepth = 2;
const maxMembers = 20_000;
const maxUnpackedBytes = 1024 * 1024 * 1024;
/** 20,000 pages take two minutes; an archive of members that each take as long as they may is stopped. */
const maxMs = 20 * 60_000;

/** Shared by all containers of one source, so that nesting multiplies nothing. */
export class ContainerBudget {
  private readonly startedAtMs = performance.now();
  private members = 0;
  private unpackedBytes = 0;

  constructor(private readonly source: string) {}

  /** Whether the whole source has had all that it may have: nothing more of it is read. */
  get isSpent(): boolean {
    return this.members > maxMembers || this.unpackedBytes > maxUnpackedBytes;
  }

  /** What comes later is left out. Throws SOURCE_TOO_COSTLY. */
  guardTime(source: string): void {
    if (performance.now() - this.startedAtMs > maxMs)
      throw new TablettError('SOURCE_TOO_COSTLY', { source, limit: `${maxMs / 60_000} min` });
  }

  /** Throws SOURCE_TOO_DEEP. */
  guardDepth(depth: number, source: string): void {
    if (depth > maxDepth) throw new TablettError('SOURCE_TOO_DEEP', { source, depth, maxDepth });
  }

  /** Throws SOURCE_TOO_MANY_PARTS: more than `maxParts` in one container, or more than a whole source may hold. */
  addMembers(count: number, maxParts = maxMembers): void {
    this.members += count;
    const { source, members } = this;
    if (count > maxParts) throw new TablettError('SOURCE_TOO_MANY_PARTS', { source, parts: count, maxParts });
    if (members > maxMembers)
      throw new TablettError('SOURCE_TOO_MANY_PARTS', { source, parts: members, maxParts: maxMembers });
  }

  /** Throws SOURCE_TOO_LARGE. */
  addBytes(count: number): void {
    this.unpackedBytes += count;
    if (this.unpackedBytes > maxUnpackedBytes)
      throw new TablettError('SOURCE_TOO_LARGE', {
        source: this.source,
        sizeBytes: this.unpackedBytes,
        maxBytes: maxUnpackedBytes,
      });
  }
}

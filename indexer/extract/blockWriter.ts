// Writes an article's text block by block and keeps the spans: separators, collapsed spaces, inlines, cells.
// Knows nothing of HTML; it is told "a heading begins", "these words", "here ends a cell".
import type { Asset, Block, Inline } from '../../knowledge/vocabulary/article';
import type { Span } from '../../knowledge/vocabulary/span';
import { guardLength, maxBlocks } from './extractLimits';
import { plainText } from './plainText';

/** What a block will be. `group` numbers lists and tables: rows and entries of one group stand line by line. */
export type BlockSpec =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'paragraph' | 'quote' | 'code' }
  | { readonly kind: 'listItem'; readonly depth: number; readonly ordinal?: number; readonly group: number }
  | { readonly kind: 'tableRow'; readonly header: boolean; readonly group: number };

type InlineSpec =
  | { readonly kind: 'strong' | 'emphasis' | 'code' }
  | { readonly kind: 'link'; readonly href: string };
interface OpenInline {
  readonly spec: InlineSpec;
  start: number;
}
interface OpenBlock {
  readonly spec: BlockSpec;
  readonly inlines: Inline[];
  /** Spans of cells; an empty cell met before the first word has start -1 until the row begins. */
  readonly cells: { start: number; end: number }[];
  start: number;
}

export interface WrittenBlocks {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Collects blocks; nothing is written for a block without words. Throws SOURCE_TOO_LARGE beyond the limits. */
export class BlockWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly blocks: Block[] = [];
  private readonly openInlines: OpenInline[] = [];
  private current: OpenBlock | undefined;
  private lastSpec: BlockSpec | undefined;
  private gap: '' | ' ' | '\n' | ' | ' = '';
  private cellStart = -1;

  constructor(private readonly source: string) {}

  /** Whether a block has begun, with or without words yet. */
  get isOpen(): boolean {
    return this.current !== undefined;
  }

  begin(spec: BlockSpec): void {
    this.end();
    this.current = { spec, inlines: [], cells: [], start: -1 };
    this.gap = '';
  }

  /** A picture as a block of its own; words that follow begin another block. */
  image(asset: Asset, alt: string): void {
    this.end();
    const { id, width, height } = asset;
    const picture = { kind: 'image', asset: id, width, height } as const;
    const words = plainText(alt).replace(/\s+/g, ' ').trim();
    if (words !== '') {
      this.append(separator(this.lastSpec, { kind: 'paragraph' }));
      this.lastSpec = { kind: 'paragraph' };
    }
    const start = this.length;
    this.append(words);
    guardLength(this.length, this.source);
    this.blocks.push({ ...picture, start, end: this.length, inlines: [] });
    guardLength(this.blocks.length, this.source, maxBlocks);
  }

  end(): void {
    const open = this.current;
    this.current = undefined;
    if (!open || open.start < 0) return;
    for (const inline of this.openInlines) this.closeInline(inline, open.inlines);
    this.blocks.push(finishedBlock(open, this.length));
    this.lastSpec = open.spec;
    guardLength(this.blocks.length, this.source, maxBlocks);
  }

  /** Words with any white space between them; the space collapses. Ignored outside a block. */
  words(raw: string): void {
    if (!this.current) return;
    const clean = plainText(raw);
    const core = clean.trim();
    if (core === '') {
      if (clean !== '') this.space();
      return;
    }
    if (/^\s/.test(clean)) this.space();
    this.put(core.replace(/\s+/g, ' '));
    if (/\s$/.test(clean)) this.space();
  }

  /** Text whose line breaks and spaces count (code). Blank lines at both ends are left out. */
  verbatim(raw: string): void {
    const kept = plainText(raw)
      .replace(/^(?:[^\S\n]*\n)+/, '')
      .trimEnd();
    if (this.current && kept !== '') this.put(kept);
  }

  /** A space before whatever comes next in this block. */
  space(): void {
    if (this.gap === '' && (this.current?.start ?? -1) >= 0) this.gap = ' ';
  }

  /** A line break inside the block; in a table row only a space, a row is one line. */
  lineBreak(): void {
    if (this.current?.spec.kind === 'tableRow' || this.current?.spec.kind === 'heading') this.space();
    else if ((this.current?.start ?? -1) >= 0) this.gap = '\n';
  }

  beginInline(spec: InlineSpec): void {
    this.openInlines.push({ spec, start: -1 });
  }

  endInline(): void {
    const inline = this.openInlines.pop();
    if (inline && this.current) this.closeInline(inline, this.current.inlines);
  }

  beginCell(): void {
    this.cellStart = -1;
    if ((this.current?.start ?? -1) >= 0) this.gap = ' | ';
  }

  endCell(): void {
    const rowBegun = (this.current?.start ?? -1) >= 0;
    const empty = rowBegun ? this.length : -1;
    this.current?.cells.push(
      this.cellStart >= 0 ? { start: this.cellStart, end: this.length } : { start: empty, end: empty },
    );
  }

  finish(): WrittenBlocks {
    this.end();
    return { text: this.parts.join(''), blocks: this.blocks };
  }

  private put(text: string): void {
    const open = this.current as OpenBlock;
    if (open.start < 0) {
      this.append(separator(this.lastSpec, open.spec));
      open.start = this.length;
      for (const cell of open.cells) cell.start = cell.end = open.start;
    } else this.append(this.gap);
    this.gap = '';
    if (this.cellStart < 0) this.cellStart = this.length;
    for (const inline of this.openInlines) if (inline.start < 0) inline.start = this.length;
    this.append(text);
    guardLength(this.length, this.source);
  }

  private append(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.length += text.length;
  }

  private closeInline(inline: OpenInline, into: Inline[]): void {
    if (inline.start >= 0) into.push({ ...inline.spec, start: inline.start, end: this.length });
    inline.start = -1;
  }
}

function separator(before: BlockSpec | undefined, spec: BlockSpec): string {
  if (!before) return '';
  const together =
    'group' in before && 'group' in spec && before.kind === spec.kind && before.group === spec.group;
  return together ? '\n' : '\n\n';
}

function finishedBlock(open: OpenBlock, end: number): Block {
  const { spec, start } = open;
  const inlines = open.inlines.sort((a, b) => a.start - b.start || b.end - a.end);
  const base: Span & { readonly inlines: readonly Inline[] } = { start, end, inlines };
  switch (spec.kind) {
    case 'heading':
      return { kind: spec.kind, level: spec.level, ...base };
    case 'listItem': {
      const numbered = spec.ordinal === undefined ? {} : { ordinal: spec.ordinal };
      return { kind: spec.kind, depth: spec.depth, ...numbered, ...base };
    }
    case 'tableRow':
      return { kind: spec.kind, header: spec.header, cells: open.cells, ...base };
    default:
      return { kind: spec.kind, ...base };
  }
}

// Runs, paragraphs and cells of an RTF file → blocks of the tree, in the order they end.
// Knows what a finished paragraph is; nothing of control words.
import type { Element, ElementContent } from 'hast';
import { element } from '../hastFromText';
import { type LeveledParagraph, leveledLists } from '../leveledLists';
import { textOf } from '../textOf';

export interface RtfRun {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href?: string | undefined;
}

/** How a paragraph ends up: a heading of a level, an entry of a list, or plain. */
export type RtfParagraphKind =
  | { readonly kind: 'plain' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'listItem'; readonly level: number; readonly numbered: boolean };

export class RtfBlocks {
  readonly blocks: Element[] = [];
  private runs: ElementContent[] = [];
  private last: { run: RtfRun; text: { type: 'text'; value: string } } | undefined;
  private listed: LeveledParagraph[] = [];
  private rows: Element[] = [];
  private cells: Element[] = [];
  private inCell: Element[] = [];

  words(value: string, run: RtfRun): void {
    if (value === '') return;
    if (this.last && sameRun(this.last.run, run)) {
      this.last.text.value += value;
      return;
    }
    const text = { type: 'text' as const, value };
    let inside: ElementContent = text;
    if (run.emphasis) inside = element('em', [inside]);
    if (run.strong) inside = element('strong', [inside]);
    if (run.href) inside = element('a', [inside], { href: run.href });
    this.runs.push(inside);
    this.last = { run, text };
  }

  /** A line break or a picture. */
  add(node: Element): void {
    this.runs.push(node);
    this.last = undefined;
  }

  endParagraph(kind: RtfParagraphKind, inTable: boolean): void {
    const inside = this.takeRuns();
    if (inTable) {
      if (inside.length > 0) this.inCell.push(element('p', inside));
      return;
    }
    this.endTable();
    if (!inside.some((node) => isPicture(node) || textOf(node).trim() !== '')) return;
    if (kind.kind === 'listItem') {
      this.listed.push({ inside, level: kind.level, bullet: kind.numbered ? 'number' : 'dot' });
      return;
    }
    this.endList();
    this.blocks.push(element(kind.kind === 'heading' ? `h${kind.level}` : 'p', inside));
  }

  endCell(): void {
    const inside = this.takeRuns();
    if (inside.length > 0) this.inCell.push(element('p', inside));
    this.cells.push(element('td', this.inCell));
    this.inCell = [];
  }

  endRow(header: boolean): void {
    if (this.cells.length === 0) return;
    for (const cell of this.cells) cell.tagName = header ? 'th' : 'td';
    this.rows.push(element('tr', this.cells));
    this.cells = [];
  }

  /** What is still open, at the end of the file. */
  finish(): Element[] {
    this.endParagraph({ kind: 'plain' }, false);
    this.endTable();
    this.endList();
    return this.blocks;
  }

  private takeRuns(): ElementContent[] {
    const { runs } = this;
    this.runs = [];
    this.last = undefined;
    return runs;
  }

  private endTable(): void {
    if (this.inCell.length > 0 || this.cells.length > 0) {
      this.endCell();
      this.endRow(false);
    }
    if (this.rows.length === 0) return;
    this.endList();
    this.blocks.push(element('table', this.rows));
    this.rows = [];
  }

  private endList(): void {
    this.blocks.push(...leveledLists(this.listed, true));
    this.listed = [];
  }
}

const isPicture = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'img';
const sameRun = (a: RtfRun, b: RtfRun): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.href === b.href;

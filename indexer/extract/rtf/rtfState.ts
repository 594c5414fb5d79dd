// What an RTF reader knows while it reads: the group it is in, fonts, styles and lists declared so far.
// Values only; what control words do to them is rtfReader's business.
import { codePageOfCharset } from './rtfCodePages';

/** Where the words of a group go. `capture`: to whoever opened it. */
export type RtfPlace = 'text' | 'skip' | 'capture' | 'picture';

/** Words held back for the end of a group. */
export interface Capture {
  text: string;
}

/** A field under way: its result is a link where its instruction says so. */
export interface RtfField {
  href?: string;
}

/** Inherited by the groups inside. */
export interface RtfGroup {
  place: RtfPlace;
  strong: boolean;
  emphasis: boolean;
  hidden: boolean;
  font: number;
  /** How many signs stand in for one \u sign to readers that know none. */
  substitutes: number;
  capture?: Capture;
  field?: RtfField;
  /** Declarations that the group stands in: font table, style sheet, lists. */
  table?: 'fonts' | 'styles' | 'lists' | 'overrides';
  /** Called when the very group ends that opened it; not inherited. */
  atEnd?: () => void;
}

/** Since the last \pard. */
export interface RtfParagraph {
  style?: number;
  outline?: number;
  list?: number;
  level: number;
  inTable: boolean;
  /** Numbered the old way: the paragraph brings its own number along. */
  bullet?: 'dot' | 'number';
}

export const plainParagraph = (): RtfParagraph => ({ level: 0, inTable: false });

/** What the head of the file declares. */
export class RtfTables {
  codePage = 1252;
  defaultFont = 0;
  readonly fonts = new Map<number, number>();
  readonly styles = new Map<number, { name: string; outline?: number }>();
  /** List id → for each level whether it is numbered. */
  private readonly lists = new Map<number, readonly boolean[]>();
  private readonly overrides = new Map<number, number>();
  /** Levels and id of the list being declared, and the id of the list behind the next \ls. */
  private levels: boolean[] = [];
  private listId = 0;

  private font = 0;
  private style: number | undefined;

  /** A control word inside one of the tables. */
  declare(table: NonNullable<RtfGroup['table']>, word: string, param: number): void {
    if (table === 'fonts') this.declareFont(word, param);
    else if (table === 'styles') this.declareStyle(word, param);
    else if (table === 'lists') this.declareList(word, param);
    else if (word === 'listid') this.listId = param;
    else if (word === 'ls') this.overrides.set(param, this.listId);
  }

  private declareFont(word: string, param: number): void {
    if (word === 'f') this.font = param;
    const codePage = word === 'fcharset' ? codePageOfCharset(param) : word === 'cpg' ? param : undefined;
    if (codePage !== undefined) this.fonts.set(this.font, codePage);
  }

  private declareStyle(word: string, param: number): void {
    if (word === 's') this.style = param;
    if (word === 'outlinelevel' && this.style !== undefined)
      this.styles.set(this.style, { name: '', ...this.styles.get(this.style), outline: param });
  }

  private declareList(word: string, param: number): void {
    if (word === 'list') this.levels = [];
    // 23: bullet, 255: none (RTF 1.9.1, "List table").
    else if (word === 'levelnfc' || word === 'levelnfcn') this.levelKind(word, param !== 23 && param !== 255);
    else if (word === 'listid') this.lists.set(param, this.levels);
  }

  /** Programs write the older word and the newer one for the same level. */
  private levelKind(word: string, numbered: boolean): void {
    if (word === 'levelnfc') this.levels.push(numbered);
    else if (this.levels.length > 0) this.levels[this.levels.length - 1] = numbered;
    else this.levels.push(numbered);
  }

  /** "heading 1;" ends an entry of the style sheet. */
  nameStyle(written: string): void {
    const name = written.replace(/;.*$/s, '').trim();
    if (this.style !== undefined) this.styles.set(this.style, { ...this.styles.get(this.style), name });
    this.style = undefined;
  }

  codePageOf(font: number): number {
    return this.fonts.get(font) ?? this.codePage;
  }

  /** Whether a level of the list behind \ls is numbered; undefined for a list that nobody declared. */
  isNumbered(list: number, level: number): boolean | undefined {
    const levels = this.lists.get(this.overrides.get(list) ?? Number.NaN);
    return levels?.[Math.min(level, levels.length - 1)];
  }

  /** Heading level 1–6 of a paragraph; 0 for running text. The title counts as first. */
  headingLevel({ style, outline }: RtfParagraph): number {
    const known = style === undefined ? undefined : this.styles.get(style);
    if (/^(?:title|titel)$/i.test(known?.name ?? '')) return 1;
    const named = /^(?:heading|überschrift)\s*([1-6])$/i.exec(known?.name ?? '')?.[1];
    const level = outline ?? known?.outline ?? (named ? Number(named) - 1 : 9);
    return level >= 0 && level < 9 ? Math.min(level + 1, 6) : 0;
  }
}

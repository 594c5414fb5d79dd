// Follows the groups and control words of an RTF file and hands words to the blocks they belong to.
// Knows what control words mean; bytes, tables of the head and blocks have files of their own.
import type { Element } from 'hast';
import { element } from '../hastFromText';
import { decodeCodePage } from './rtfCodePages';
import { RtfFlow } from './rtfFlow';
import { RtfPictures } from './rtfPictures';
import { type RtfGroup, RtfTables } from './rtfState';
import { destinations, keptStarred, specialSigns } from './rtfWords';

export interface RtfContent {
  readonly blocks: Element[];
  readonly notes: Element[];
  readonly title: string;
  readonly keywords: string;
}

export class RtfReader {
  private readonly tables = new RtfTables();
  private readonly notes: Element[] = [];
  private readonly info = { title: '', keywords: '' };
  private readonly outer: RtfGroup[] = [];
  /** Footnotes are a flow of their own; words return to the text when they end. */
  private readonly flows: RtfFlow[] = [new RtfFlow(this.tables)];
  private group: RtfGroup = {
    place: 'text',
    strong: false,
    emphasis: false,
    hidden: false,
    font: -1,
    substitutes: 1,
  };
  private bytes: number[] = [];
  private readonly pictures = new RtfPictures();
  /** Signs that stand in for the last \u sign and are passed over. */
  private passOver = 0;
  private starred = false;
  /** Only the first word of a group can make it a destination. */
  private atStart = false;

  open(): void {
    this.outer.push(this.group);
    const { atEnd: _, ...inherited } = this.group;
    this.group = inherited;
    this.atStart = true;
    this.passOver = 0;
    if (inherited.table === 'styles' && !inherited.capture) this.captureStyle();
  }

  close(): void {
    const { group } = this;
    this.passOver = 0;
    this.starred = false;
    group.atEnd?.();
    this.group = this.outer.pop() ?? group;
  }

  byte(value: number): void {
    this.atStart = false;
    if (this.passOver > 0) this.passOver--;
    else this.bytes.push(value);
  }

  endBytes(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    this.put(decodeCodePage(bytes, this.codePage()));
  }

  text(latin1: string): void {
    this.endBytes();
    if (latin1 === '') return;
    this.atStart = false;
    const kept = this.passOver > 0 ? latin1.slice(this.passOver) : latin1;
    this.passOver = Math.max(0, this.passOver - latin1.length);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: signs beyond ASCII are meant
    const isAscii = /^[\x00-\x7f]*$/.test(kept);
    this.put(isAscii ? kept : decodeCodePage(Buffer.from(kept, 'latin1'), this.codePage()));
  }

  control(word: string, param: number | undefined): void {
    if (word === '*') {
      this.starred = true;
      return;
    }
    const { starred, atStart } = this;
    this.starred = false;
    this.atStart = false;
    if (atStart && this.destination(word, starred)) return;
    const sign = specialSigns.get(word);
    if (word === 'u') this.unicode(param ?? 0);
    else if (sign !== undefined && this.passOver > 0) this.passOver--;
    else if (sign !== undefined) this.put(sign);
    else if (this.group.table) this.tables.declare(this.group.table, word, param ?? 0);
    else this.formatting(word, param);
  }

  finish(): RtfContent {
    this.endBytes();
    return { ...this.info, blocks: this.flow.blocks.finish(), notes: this.notes };
  }

  private get flow(): RtfFlow {
    return this.flows.at(-1) as RtfFlow;
  }

  private codePage(): number {
    return this.tables.codePageOf(this.group.font < 0 ? this.tables.defaultFont : this.group.font);
  }

  private put(words: string): void {
    const { group } = this;
    if (group.place === 'capture' || group.place === 'picture') {
      if (group.capture) group.capture.text += words;
    } else if (group.place === 'text' && !group.hidden) {
      const { strong, emphasis, field } = group;
      this.flow.blocks.words(words, { strong, emphasis, href: field?.href });
    }
  }

  private unicode(code: number): void {
    this.put(String.fromCharCode(code & 0xffff));
    this.passOver = this.group.substitutes;
  }

  /** Whether the word makes its group a place of its own. */
  private destination(word: string, starred: boolean): boolean {
    const { group } = this;
    const kind = destinations.get(word);
    if (kind === undefined) {
      if (starred && !keptStarred.has(word)) group.place = 'skip';
      return starred;
    }
    // These stand in groups of properties, whose other words are left out.
    if (kind === 'propertyName') this.capture((text) => this.pictures.nameProperty(text));
    else if (kind === 'propertyValue') this.capture((text) => this.pictures.describe(text));
    else if (kind === 'title' || kind === 'keywords')
      this.capture((text) => {
        this.info[kind] = text;
      });
    else if (kind === 'skip' || group.place === 'skip') group.place = 'skip';
    else if (kind === 'field') group.field = {};
    else if (kind === 'link') this.capture((text) => this.linkOf(group, text));
    else if (kind === 'picture') this.capture((hex) => this.showPicture(hex), 'picture');
    else if (kind === 'note') this.note();
    else {
      if (kind !== 'paragraphNumber') group.table = kind;
      group.place = 'skip';
    }
    return true;
  }

  private capture(atEnd: (text: string) => void, place: 'capture' | 'picture' = 'capture'): void {
    const held = { text: '' };
    this.group.place = place;
    if (place === 'picture') this.pictures.begin();
    this.group.capture = held;
    this.group.atEnd = () => atEnd(held.text);
  }

  private captureStyle(): void {
    this.capture((text) => this.tables.nameStyle(text));
    this.atStart = false;
  }

  private linkOf(group: RtfGroup, instruction: string): void {
    const target = /HYPERLINK\s+(?:\\l\s+)?(?:"([^"]*)"|(\S+))/i.exec(instruction);
    const href = target?.[1] ?? target?.[2];
    if (group.field && href !== undefined && !/HYPERLINK\s+\\l/i.test(instruction)) group.field.href = href;
  }

  private note(): void {
    this.flows.push(new RtfFlow(this.tables));
    this.group.place = 'text';
    delete this.group.field;
    this.group.atEnd = () => {
      const note = this.flows.pop()?.blocks.finish() ?? [];
      if (note.length > 0) this.notes.push(element('li', note));
    };
  }

  private showPicture(hex: string): void {
    const picture = this.pictures.end(hex);
    if (picture) this.flow.blocks.add(picture);
  }

  private formatting(word: string, param: number | undefined): void {
    const { group, tables } = this;
    const isOn = param !== 0;
    if (word === 'plain') Object.assign(group, { strong: false, emphasis: false, hidden: false });
    else if (word === 'b') group.strong = isOn;
    else if (word === 'i') group.emphasis = isOn;
    else if (word === 'v' || word === 'deleted') group.hidden = isOn;
    else if (word === 'f') group.font = param ?? 0;
    else if (word === 'uc') group.substitutes = Math.max(0, param ?? 1);
    else if (word === 'ansicpg') tables.codePage = param ?? 1252;
    else if (word === 'deff') tables.defaultFont = param ?? 0;
    else if (word === 'pngblip' || word === 'jpegblip')
      this.pictures.kind = word === 'pngblip' ? 'png' : 'jpeg';
    else if (word.startsWith('pn')) this.flow.bullet(word);
    else if (group.place === 'text') this.flow.control(word, param);
  }
}

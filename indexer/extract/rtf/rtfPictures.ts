// The pictures of an RTF file: their kind, their bytes in hexadecimal, and what they are described by.
// Knows one picture at a time; where it stands is the reader's business.
import type { Element } from 'hast';
import { element } from '../hastFromText';

export class RtfPictures {
  /** Of the picture at hand; other kinds are not shown. */
  kind: 'png' | 'jpeg' | undefined;
  private propertyName = '';
  private described = '';

  begin(): void {
    this.kind = undefined;
  }

  /** Properties stand as pairs of a name and a value before the picture. */
  nameProperty(text: string): void {
    this.propertyName = text.trim();
  }

  describe(value: string): void {
    if (this.propertyName === 'wzDescription') this.described = value.trim();
  }

  /** The picture with its bytes in its address; undefined where it is of no kind that is shown. */
  end(hex: string): Element | undefined {
    const { kind, described } = this;
    this.kind = undefined;
    if (!kind) return undefined;
    this.described = '';
    const bytes = Buffer.from(hex.replace(/[^0-9a-f]/gi, ''), 'hex');
    return element('img', [], {
      src: `data:image/${kind};base64,${bytes.toString('base64')}`,
      alt: described,
    });
  }
}

// One page of a source as it is, for whoever compares it with what was made of it.
// A picture or words; never the file itself.

/** What a page of words is a part of, where its file tells parts apart; the body has none. */
export const sourceParts = ['header', 'footer', 'notes', 'comments', 'attachments'] as const;
export type SourcePart = (typeof sourceParts)[number];

/** `code`: lines as a person typed them · `cells`: a row a line, cells with a tab between them. */
export const sourceTextForms = ['plain', 'code', 'cells'] as const;
export type SourceTextForm = (typeof sourceTextForms)[number];

export type ShownSource =
  | {
      readonly kind: 'picture';
      readonly mediaType: 'image/webp';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Pixels. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'text'; readonly text: string; readonly form: SourceTextForm };

/** `page` of `pages`, from 0 · `name`: of its sheet, slide or chapter, as the file names it. */
export interface SourceView {
  readonly pages: number;
  readonly page: number;
  readonly name?: string;
  readonly part?: SourcePart;
  readonly shown: ShownSource;
}

// The sign of a file by its kind, as people know it from their own file manager.
// Knows looks only.
import type { IconPart } from '../parts/ActionButton/ActionButton';
import {
  IconBook2,
  IconFileText,
  IconFileTypeCsv,
  IconFileTypeDoc,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFileTypePpt,
  IconFileTypeTxt,
  IconFileTypeXls,
  IconFileZip,
  IconMail,
  IconMarkdown,
  IconPhoto,
} from '../parts/icons';

const looks: readonly (readonly [RegExp, IconPart])[] = [
  [/^docx$/, IconFileTypeDocx],
  [/^(doc|odt|rtf)$/, IconFileTypeDoc],
  [/^pdf$/, IconFileTypePdf],
  [/^(html?|mhtml|xhtml|web)$/, IconFileTypeHtml],
  [/^(pptx?|odp)$/, IconFileTypePpt],
  [/^(xlsx?|ods)$/, IconFileTypeXls],
  [/^csv$/, IconFileTypeCsv],
  [/^(md|markdown)$/, IconMarkdown],
  [/^(txt|text|jsonl)$/, IconFileTypeTxt],
  [/^(zip|archive)$/, IconFileZip],
  [/^(eml|msg|email)$/, IconMail],
  [/^epub$/, IconBook2],
  [/^(png|jpe?g|tiff?|bmp|gif|webp|image)$/, IconPhoto],
];

/** `format` as the reader recognised it; else the name's ending decides. */
export function fileLook(format: string | undefined, source: string): IconPart {
  const kind = (format ?? source.split('.').at(-1) ?? '').toLowerCase();
  return looks.find(([pattern]) => pattern.test(kind))?.[1] ?? IconFileText;
}

// RTF → the same tree as HTML: headings, lists, tables, links, pictures; footnotes at the end.
// Follows groups without recursion; what it does not know is left out with its group, as the format asks for.
import { TablettError } from '../../../knowledge/errors/tablettError';
import { guardDepth } from '../extractLimits';
import { claimedProperties, withProperties } from '../fileProperties';
import { element, rootOf } from '../hastFromText';
import type { ParsedSource } from '../parsedSource';
import { RtfReader } from './rtfReader';
import { rtfTokens } from './rtfTokens';

/** Groups in each other; Word writes some 15. */
const maxGroups = 1_000;

/** Throws SOURCE_DAMAGED where it is cut off, SOURCE_TOO_DEEP. */
export function hastFromRtf(bytes: Uint8Array, source: string): ParsedSource {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const reader = new RtfReader();
  let depth = 0;
  for (const token of rtfTokens(latin1)) {
    // Bytes of one sign may come one by one: they are decoded together, before anything else happens.
    if (token.kind === 'byte') reader.byte(token.value);
    else if (token.kind === 'text') reader.text(token.text);
    else {
      reader.endBytes();
      if (token.kind === 'control') reader.control(token.word, token.param);
      else if (token.kind === 'open') {
        guardDepth(++depth, source, maxGroups);
        reader.open();
      } else if (depth-- > 0) reader.close();
      if (depth <= 0 && token.kind === 'close') break;
    }
  }
  if (depth > 0) throw cutOff(source);
  return parsedOf(reader, latin1.slice(0, infoWithin));
}

const cutOff = (source: string): TablettError =>
  new TablettError('SOURCE_DAMAGED', { source, format: 'rtf', reason: 'it is cut off' });

/** Properties stand before the text. */
const infoWithin = 100_000;

/** "{\\revtim\\yr2024\\mo3\\dy5\\hr10\\min4}" → its day, of the last change, else of the making. */
function dayIn(head: string): string | undefined {
  const days = ['revtim', 'creatim'].map((name) =>
    new RegExp(`\\\\${name}\\\\yr(\\d{4})\\\\mo(\\d{1,2})\\\\dy(\\d{1,2})(?!\\d)`).exec(head),
  );
  const [, ...numbers] = days.find((day) => day && day[1] !== '0000') ?? [];
  return numbers.length > 0 ? numbers.join('-') : undefined;
}

function parsedOf(reader: RtfReader, head: string): ParsedSource {
  const { blocks, notes, title, keywords } = reader.finish();
  const atEnd = notes.length > 0 ? [element('ol', notes)] : [];
  const parsed = { root: rootOf([...blocks, ...atEnd]) };
  return withProperties(
    parsed,
    claimedProperties({ title, keywords, language: undefined, written: [dayIn(head)] }),
  );
}

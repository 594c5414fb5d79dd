// The name of a zip entry, as its bytes, flags and extra fields say: UTF-8, or the code page of DOS.
// Decodes only; what of it may stand in an identity is decided elsewhere.
import type { Entry } from 'yauzl';

/** General purpose bit 11: name in UTF-8 (APPNOTE 6.3.10, 4.4.4). */
const utf8Flag = 0x800;
/** "Info-ZIP Unicode Path": version, checksum of the name, the name in UTF-8 (APPNOTE 4.6.9). */
const unicodePath = 0x7075;

/** Code page 437, 0x80–0xFF; 850, which German Windows used, has the same letters of German and French. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Asks for an entry that was listed with `decodeStrings: false`. */
export function entryName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const unicode = extraFields.find(({ id, data }) => id === unicodePath && data.length > 5);
  if (unicode) return unicode.data.subarray(5).toString('utf8');
  // Many programs write UTF-8 and forget the flag; bytes that are valid UTF-8 by chance are rare.
  return utf8Of(fileNameRaw, (generalPurposeBitFlag & utf8Flag) === 0) ?? fromCodePage(fileNameRaw);
}

function utf8Of(bytes: Buffer, strict: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: strict, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const fromCodePage = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (sign) => codePage437[sign.charCodeAt(0) - 128] ?? sign);

// An OpenDocument file, opened within limits: its body, styles, properties and pictures.
// Knows the parts of the package; not what stands in the body.
import { TablettError } from '../../../knowledge/errors/tablettError';
import { type FileProperties, odfProperties } from '../fileProperties';
import { type OpenedZip, openZip } from '../openZip';
import type { PictureReader } from '../pictureDesk';
import { findElement, neededPart, type XmlElement, xmlPart } from '../xmlTree';
import { type OdfStyles, odfStyles } from './odfStyles';

export interface OpenedOdf {
  readonly body: XmlElement;
  readonly styles: OdfStyles;
  readonly properties: FileProperties;
  readonly pictures: PictureReader;
}

/** Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function openOdf(bytes: Uint8Array, source: string, format: string): Promise<OpenedOdf> {
  const zip = await openZip(bytes, source, format);
  await guardOdf(zip);
  const content = await neededPart(zip, 'content.xml');
  const body = findElement(content, 'office:body');
  if (!body) throw new TablettError('SOURCE_DAMAGED', { source, format, reason: 'it has no body' });
  const styles = odfStyles([content, await xmlPart(zip, 'styles.xml')]);
  const pictures: PictureReader = (address) => zip.bytes(address);
  return { body, styles, properties: await odfProperties(zip), pictures };
}

/** OpenDocument locks its parts one by one and says so in the manifest. Throws SOURCE_ENCRYPTED. */
export async function guardOdf(zip: OpenedZip): Promise<void> {
  const manifest = await zip.text('META-INF/manifest.xml');
  if (manifest !== undefined && /<(?:\w+:)?encryption-data[\s>]/.test(manifest))
    throw new TablettError('SOURCE_ENCRYPTED', { source: zip.source });
}

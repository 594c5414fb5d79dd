// How the parts of an Office package refer to one another: ids → parts and addresses.
// Open Packaging Conventions (ECMA-376, part 2, 6.5); knows no kind of part.
import { posix } from 'node:path';
import type { OpenedZip } from '../openZip';
import { childElements, xmlPart } from '../xmlTree';

/** Targets of a part's relations by their id: parts of the zip, or addresses outside. */
export interface Relation {
  readonly type: string;
  readonly target: string;
}
export type Relations = ReadonlyMap<string, Relation>;

export async function relationsOf(zip: OpenedZip, place: string): Promise<Relations> {
  const folder = posix.dirname(place);
  const part = await xmlPart(zip, `${folder}/_rels/${posix.basename(place)}.rels`);
  return new Map(
    (part ? childElements(part) : []).map(({ attributes }) => {
      const { Id = '', Type: type = '', Target: written = '', TargetMode } = attributes;
      const target = TargetMode === 'External' ? written : inPackage(folder, written);
      return [Id, { type, target }];
    }),
  );
}

const inPackage = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(folder, target);

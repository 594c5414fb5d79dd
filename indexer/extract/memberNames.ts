// Names of members as they identify articles: no way out of the container, no two alike.
// Pure; a name is an identity and a line in a list, nothing is ever written to a disk by it.
import { createHash } from 'node:crypto';
import { plainText } from './plainText';

const maxNameLength = 300;

/** `..\..\x.html`, `/etc/x`, `C:\x` → `x.html`, `etc/x`, `x`; control characters go. Never empty, none twice. */
export class MemberNames {
  /** Name → the number that its next namesake gets. */
  private readonly given = new Map<string, number>();

  claim(written: string): string {
    const name = cleanName(written) || 'ohne-name';
    let next = this.given.get(name) ?? 1;
    let unique = name;
    while (this.given.has(unique)) unique = numbered(name, ++next);
    this.given.set(name, next);
    this.given.set(unique, this.given.get(unique) ?? 1);
    return unique;
  }
}

/** `.` and `..` resolved, never above the container; '' where nothing is left. */
function cleanName(written: string): string {
  const steps: string[] = [];
  const plain = plainText(written).normalize('NFC').replace(/\s+/g, ' ').replaceAll('\\', '/');
  for (const step of plain.replace(/^[a-z]:/i, '').split('/')) {
    if (step.trim() === '..') steps.pop();
    else if (step.trim() !== '.' && step.trim() !== '') steps.push(step.trim());
  }
  const name = steps.join('/');
  if (name.length <= maxNameLength) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return `${hash}-${name.slice(-(maxNameLength - 20)).replace(/^[\udc00-\udfff]/, '')}`;
}

/** The member that `address`, written in `member`, means: `../b/x.png` in `a/y.html` → `b/x.png`. */
export function besideMember(address: string, member: string): readonly string[] {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return [];
  const path = address.replace(/[?#].*$/s, '');
  const folder = path.startsWith('/') ? '' : member.slice(0, member.lastIndexOf('/') + 1);
  const spellings = [decoded(path), path].filter((spelled) => spelled !== undefined && spelled !== '');
  return [...new Set(spellings.map((spelled) => cleanName(folder + spelled)))];
}

/** `a.html` → `a (2).html`. */
const numbered = (name: string, at: number): string =>
  name.replace(/(\.[^./]{1,10})?$/, (extension) => ` (${at})${extension}`);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

// XML of office programs → its words, a paragraph a line; cells of a row stay on one line.
// Knows what elements do by their names, not which file they stand in: a witness beside the readers of each format.
import { wordsOfNode, XmlElement, type XmlNode } from '../xmlTree';

/** What elements do, by name. All others are only walked through. */
export interface XmlRoles {
  /** Each begins and ends a line. */
  readonly paragraphs: ReadonlySet<string>;
  /** Only text within these is words; absent: all text is. */
  readonly words?: ReadonlySet<string>;
  /** A line of its own, its paragraphs joined. */
  readonly rows: ReadonlySet<string>;
  readonly spaces: ReadonlySet<string>;
  readonly breaks: ReadonlySet<string>;
  /** Its lines come after the paragraph that they stand in. */
  readonly asides: ReadonlySet<string>;
  /** Not walked into. */
  readonly skipped: ReadonlySet<string>;
}

export function xmlLines(root: XmlElement, roles: XmlRoles): string[] {
  const written = new Lines();
  walk(root, { roles, written, isWords: roles.words === undefined });
  written.end();
  return written.lines.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== '');
}

interface Walk {
  readonly roles: XmlRoles;
  readonly written: Lines;
  readonly isWords: boolean;
}

/** The line at hand, and what waits until it has ended. */
class Lines {
  readonly lines: string[] = [];
  private line = '';
  private waiting: string[] = [];
  /** Rows within rows: only the outermost ends its line. */
  private rows = 0;

  write(words: string): void {
    this.line += words;
  }
  end(): void {
    if (this.rows > 0) {
      this.line += '\t';
      return;
    }
    this.lines.push(this.line.replace(/\t+/g, '\t').trim(), ...this.waiting);
    [this.line, this.waiting] = ['', []];
  }
  row(content: () => void): void {
    this.end();
    this.rows += 1;
    content();
    this.rows -= 1;
    this.end();
  }
  later(lines: readonly string[]): void {
    this.waiting.push(...lines);
  }
}

function walk(node: XmlNode, within: Walk): void {
  const { roles, written, isWords } = within;
  if (!(node instanceof XmlElement)) {
    if (isWords) written.write((wordsOfNode(node) ?? '').replace(/\s+/g, ' '));
    return;
  }
  const { name } = node;
  const walkInside = (): void => {
    const next = { roles, written, isWords: isWords || (roles.words?.has(name) ?? false) };
    for (const child of node.children) walk(child, next);
    if (roles.paragraphs.has(name)) written.end();
  };
  if (roles.skipped.has(name)) return;
  if (roles.spaces.has(name)) written.write(' ');
  else if (roles.breaks.has(name)) written.write('\n');
  else if (roles.asides.has(name)) written.later(xmlLines(node, withoutAside(roles, name)));
  else if (roles.rows.has(name)) written.row(walkInside);
  else walkInside();
}

/** Its own element is walked through now, or it would never end. */
const withoutAside = (roles: XmlRoles, name: string): XmlRoles => ({
  ...roles,
  asides: new Set([...roles.asides].filter((other) => other !== name)),
});

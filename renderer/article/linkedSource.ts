// Where a link inside an article points among the imported sources: path arithmetic, no file is looked at.
// Pure; knows sources as the store names them, not the articles behind them.

/** Whether a link stays inside the knowledge base: no scheme, and more than a jump within the article. */
export function isRelativeLink(href: string): boolean {
  return !/^([a-z][a-z\d+.-]+:|\/\/|#|$)/i.test(href);
}

/**
 * One spelling for each source: `/` as separator, `.` and `..` resolved, composed umlauts.
 * `..` above the start of a relative path stays; a row's suffix (`faq.csv#12`) is kept as it is.
 */
export function plainSource(source: string): string {
  const [file, row] = splitRow(source);
  const steps: string[] = [];
  for (const step of file.normalize('NFC').replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.length > 0 && !['', '..'].includes(steps.at(-1)!)) steps.pop();
    else if (step !== '.' && (step !== '' || steps.length === 0)) steps.push(step);
  }
  return steps.join('/') + row.normalize('NFC');
}

/**
 * The sources that `href`, read in the article of `source`, may mean: the likeliest first, in plain spelling;
 * none for links that leave the base. `../zaehler/melden.md#foto` in `kb/umzug/x.md` → `kb/zaehler/melden.md#foto`
 * (a row of that name), then `kb/zaehler/melden.md`.
 */
export function linkedSources(href: string, source: string): readonly string[] {
  if (!isRelativeLink(href)) return [];
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  if (path === '') return [];
  const [file] = splitRow(source.replaceAll('\\', '/'));
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const target = path.startsWith('/') ? path : folder + path;
  // Markdown writes spaces and umlauts as %20 and %C3%A4; a file name may also hold a bare percent sign.
  const named = [decoded(path) ?? path, path].map((spelled) => target.slice(0, -path.length) + spelled);
  const wanted = named.flatMap((spelled) => [spelled + (decoded(fragment) ?? fragment), spelled]);
  return [...new Set(wanted.map(plainSource))];
}

/** Rows of a table file are named `FILE#id`; the id may hold anything, also `/`. */
function splitRow(source: string): readonly [file: string, row: string] {
  const [, file = source, row = ''] = /^(.*?\.(?:csv|jsonl))(#.*)$/is.exec(source) ?? [];
  return [file, row];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

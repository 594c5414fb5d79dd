// Control words of RTF that open a place of their own or stand for a sign (RTF 1.9.1).
// A table; what is done with them is rtfReader's business.

type Destination =
  | 'skip'
  | 'field'
  | 'link'
  | 'title'
  | 'keywords'
  | 'propertyName'
  | 'propertyValue'
  | 'picture'
  | 'note'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  | 'paragraphNumber';

const skipped =
  'info header headerl headerr headerf footer footerl footerr footerf pntext listtext nonshppict colortbl ' +
  'filetbl revtbl rsidtbl generator bkmkstart bkmkend annotation atnid atnauthor atndate atnicn atnref xe tc ' +
  'objdata sp themedata colorschememapping datastore xmlnstbl latentstyles falt panose fontemb listname ' +
  'levelnumbers leveltext listpicture pgdsctbl pgdsc fchars lchars ftnsep ftnsepc aftnsep aftnsepc ud ' +
  'ffdata formfield blipuid picprop shprslt do nextfile template private passwordhash protusertbl';

/** Words that make a group a place of its own. No plain records here: a file may hold any word, "constructor" as well. */
export const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...skipped.split(' ').map((word) => [word, 'skip'] as const),
  ['field', 'field'],
  ['fldinst', 'link'],
  ['title', 'title'],
  ['keywords', 'keywords'],
  ['sn', 'propertyName'],
  ['sv', 'propertyValue'],
  ['pict', 'picture'],
  ['footnote', 'note'],
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtable', 'lists'],
  ['listoverridetable', 'overrides'],
  ['pn', 'paragraphNumber'],
]);

/** Groups that old readers may ignore and whose content is wanted all the same. */
export const keptStarred: ReadonlySet<string> = new Set([
  'shppict',
  'shpinst',
  'cs',
  'ds',
  'ts',
  'picscalex',
]);

/** Words that stand for a sign. */
export const specialSigns: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);

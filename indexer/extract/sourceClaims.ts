// What a source says of its article in named fields (front matter, JSON): title, language and keeping.
// Names in German and English; anything else in it is none of our business.
import { type ArticleId, articleId } from '../../knowledge/vocabulary/ids';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import { audienceOf, type DayEdge, stateOf, timeOf, wordList, writtenTime } from './keepingWords';
import { languageOfTag, type ParsedSource } from './parsedSource';

const maxOwner = 200;

/** Fields by their plain names ("Gültig ab", "gueltig_ab" and "gültigAb" are one). */
type Fields = ReadonlyMap<string, unknown>;

const names = {
  title: 'title titel',
  language: 'language lang sprache',
  tags: 'tags tag keywords schlagworte schlagwoerter stichworte',
  state: 'state status zustand',
  audience: 'audience zielgruppe',
  validFrom: 'validfrom gueltigab gueltigvon',
  validUntil: 'validuntil validto expires gueltigbis ablaufdatum',
  validity: 'validity valid gueltigkeit gueltig',
  reviewDue: 'reviewdue review reviewby reviewdate pruefenbis pruefdatum wiedervorlage',
  owner: 'owner verantwortlich besitzer zustaendig',
  counterpart: 'counterpart gegenstueck translation translationof uebersetzung uebersetzungvon sprachpaar',
  recognition: 'recognition erkennung',
  place: 'place ort',
  scope: 'scope products product brands brand produkte produkt marken marke geltungsbereich',
  written:
    'updated lastupdated updatedat lastmod lastmodified modified datemodified changed aktualisiert aktualisiertam geaendert geaendertam zuletztgeaendert letzteaenderung stand date datum',
} as const;

export type SourceClaims = Pick<
  ParsedSource,
  'title' | 'language' | 'keeping' | 'claimedId' | 'changedAtMs' | 'writtenAtMs'
>;

/** `head`: fields as written, of any kind; what is not understood says nothing. */
export function claimsOf(head: object): SourceClaims {
  const fields = plainFields(head);
  const title = fieldOf(fields, 'title');
  const language = languageOfTag(fieldOf(fields, 'language'));
  const keeping = keepingOf(fields);
  const id = fields.get('id');
  const claimedId = typeof id === 'string' && ownId.test(id) ? articleId(id) : undefined;
  return {
    ...(typeof title === 'string' || typeof title === 'number' ? { title: String(title) } : {}),
    ...(language ? { language } : {}),
    ...(Object.keys(keeping).length > 0 ? { keeping } : {}),
    ...(claimedId && { claimedId }),
    ...(claimedId ? exportedTime(fields) : writtenIn(fields)),
  };
}

/** An export tells the time of every article, and whether that is more than the time of a file. */
function exportedTime(fields: Fields): Pick<SourceClaims, 'changedAtMs' | 'writtenAtMs'> {
  const atMs = timeOf(fields.get('changed'), 'start');
  if (atMs === undefined) return {};
  return fields.get('dated') === true ? { writtenAtMs: atMs } : { changedAtMs: atMs };
}

function writtenIn(fields: Fields): Pick<SourceClaims, 'writtenAtMs'> {
  const writtenAtMs = writtenTime(fieldOf(fields, 'written'));
  return writtenAtMs === undefined ? {} : { writtenAtMs };
}

/** As ids are made here; a number or name of another system is none. */
const ownId = /^[0-9a-f]{20}$/;

const plainFields = (head: object): Fields =>
  new Map(Object.entries(head).map(([name, value]) => [plainName(name), value]));

const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue');

function fieldOf(fields: Fields, name: keyof typeof names): unknown {
  const known = names[name].split(' ').find((other) => fields.has(other));
  return known === undefined ? undefined : fields.get(known);
}

function keepingOf(fields: Fields): Partial<Keeping> {
  const state = stateOf(fieldOf(fields, 'state')) ?? flaggedState(fields);
  const audience = audienceOf(fieldOf(fields, 'audience'));
  const owner = fieldOf(fields, 'owner');
  const reviewDueMs = timeOf(fieldOf(fields, 'reviewDue'), 'start');
  const tags = wordList(fieldOf(fields, 'tags'));
  const scope = wordList(fieldOf(fields, 'scope')).map((word) => word.toLowerCase());
  return {
    ...(state && { state }),
    ...(audience && { audience }),
    ...validityOf(fields),
    ...(reviewDueMs !== undefined && { reviewDueMs }),
    ...(typeof owner === 'string' && owner.trim() !== '' && { owner: owner.trim().slice(0, maxOwner) }),
    ...(tags.length > 0 && { tags }),
    ...(scope.length > 0 && { scope: [...new Set(scope)] }),
    ...exportedClaims(fields),
  };
}

/** What only an export of our own says. */
function exportedClaims(fields: Fields): Partial<Keeping> {
  const counterpart = counterpartOf(fieldOf(fields, 'counterpart'));
  // A map of YAML may even bring a `toString` of its own: only what is written as a number is one.
  const certainty = fieldOf(fields, 'recognition');
  const recognition = typeof certainty === 'number' || typeof certainty === 'string' ? Number(certainty) : 0;
  const place = fieldOf(fields, 'place');
  const steps = Array.isArray(place) ? wordList(place) : [];
  const checkedAtMs = timeOf(fields.get('checked'), 'start');
  return {
    ...(counterpart && { counterpart }),
    ...(recognition > 0 && recognition <= 1 && { recognition }),
    ...(steps.length > 0 && { place: steps }),
    ...(checkedAtMs !== undefined && { checkedAtMs }),
    ...(fields.get('master') === 'here' && { master: 'here' }),
  };
}

const longestName = 300;

/** An id, a source or a title: which article it is shows when all are there (knowledge/articles/findCounterparts.ts). */
function counterpartOf(written: unknown): ArticleId | undefined {
  const name = typeof written === 'string' ? written.trim() : '';
  return name !== '' && name.length <= longestName && !/\p{Cc}/u.test(name) ? articleId(name) : undefined;
}

/** As site generators mark drafts. */
function flaggedState(fields: Fields): Keeping['state'] | undefined {
  if (fields.get('draft') === true || fields.get('entwurf') === true) return 'workInProgress';
  return fields.get('archived') === true || fields.get('archiviert') === true ? 'archived' : undefined;
}

/** Two fields, one with `from` and `until` in it, or one as "2026-01-01/2026-12-31" and "… bis …". */
function validityOf(fields: Fields): Pick<Partial<Keeping>, 'validFromMs' | 'validUntilMs'> {
  const both = fieldOf(fields, 'validity');
  const inside: Fields = typeof both === 'object' && both !== null ? plainFields(both) : new Map();
  // Two dates are short; splitting at blanks takes the square of a longer text.
  const written = typeof both === 'string' ? both.slice(0, 200) : '';
  const [start, end] = written.split(/\s*\/\s*|\s+(?:bis|to|until|–|-)\s+/);
  const time = (edge: DayEdge, ...values: unknown[]): number | undefined =>
    values.map((value) => timeOf(value, edge)).find((ms) => ms !== undefined);
  const from = time('start', fieldOf(fields, 'validFrom'), inside.get('from'), inside.get('von'), start);
  const until = time('end', fieldOf(fields, 'validUntil'), inside.get('until'), inside.get('bis'), end);
  return {
    ...(from !== undefined && { validFromMs: from }),
    ...(until !== undefined && { validUntilMs: until }),
  };
}

// Every failure the product knows: its kind, whether trying again can help, and the developer's text.
// User texts live in renderer/i18n under `error.<CODE>`; customer words never enter details.

export type ErrorKind = 'input' | 'state' | 'damage' | 'environment' | 'bug';
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

interface ErrorEntry {
  readonly kind: ErrorKind;
  readonly retryable: boolean;
  /** Text with {names} filled from the details: what failed, the bad value, what was expected, what to do. */
  readonly text: string;
}

const entry = (kind: ErrorKind, text: string, retryable = false): ErrorEntry => ({ kind, retryable, text });

export const errorCodes = {
  // sources
  SOURCE_MISSING: entry('input', 'No file or folder at {path}; check the path.'),
  SOURCE_UNREADABLE: entry('environment', 'Cannot read {source} ({reason}); check its permissions.', true),
  SOURCE_EMPTY: entry('input', '{source} has no text; nothing to import.'),
  SOURCE_TOO_LARGE: entry('input', '{source} has {sizeBytes} bytes, at most {maxBytes} are read; split it.'),
  SOURCE_ENCRYPTED: entry(
    'input',
    '{source} is encrypted; give its password, or save it without one and import it again.',
  ),
  SOURCE_LOCK_FOREIGN: entry(
    'input',
    '{source} is locked in a way that no password opens here ({format}); save it without its lock, or in a newer format, and import it again.',
  ),
  SOURCE_MAIL_SEALED: entry(
    'input',
    "{source} is a mail that only its recipient's mail program opens; open it there, save it without encryption and import that.",
  ),
  SOURCE_DAMAGED: entry(
    'input',
    '{source} is damaged or not really {format} ({reason}); open and save it again in its program.',
  ),
  SOURCE_UNSUPPORTED: entry(
    'input',
    '{source} is of a kind that is not read ({format}); save it as docx, pptx, xlsx or pdf and import that. Read are md, txt, html, mhtml, pdf, docx, pptx, xlsx, xls, odt, odp, ods, rtf, epub, eml, msg, zip, csv, jsonl and pictures.',
  ),
  SOURCE_PAGE_PART: entry(
    'input',
    '{source} belongs to pages (a picture or a list of them) and is kept with them.',
  ),
  SOURCE_NO_TEXT_LAYER: entry(
    'input',
    '{source} is a scan or picture whose text cannot be recognised (certainty {recognition}); scan it again, sharper.',
  ),
  SOURCE_ZIP_BOMB: entry(
    'input',
    '{source} unpacks to {ratio} times its size, at most {maxRatio} is allowed; it is not opened.',
  ),
  SOURCE_TOO_MANY_PARTS: entry(
    'input',
    '{source} holds {parts} files, at most {maxParts} are read; unpack it and import its folders one by one.',
  ),
  SOURCE_TOO_DEEP: entry('input', '{source} is nested {depth} levels deep, at most {maxDepth} are read.'),
  SOURCE_TOO_COSTLY: entry(
    'input',
    '{source} needs more than {limit} to be read; split it into smaller files.',
  ),
  SOURCE_BAD_LINE: entry(
    'input',
    '{source} line {line}: {reason}; this line is left out, the others are imported.',
  ),
  SOURCE_COLUMNS: entry(
    'input',
    '{source} needs the columns title and text (found: {columns}); name them so, or say which columns they are.',
  ),
  SOURCE_DETACHED: entry(
    'state',
    '{source} has changed, but its article is edited here and keeps its own text; compare both.',
  ),
  SOURCE_ROLLED_BACK: entry(
    'state',
    'The import of {source} was rolled back; import it again if it is wanted.',
  ),
  // data folder and store
  DATA_FOLDER_READ_ONLY: entry(
    'environment',
    'The data folder {path} cannot be written; choose another with --data or SILBERTABLETT_DATA.',
  ),
  DISK_FULL: entry(
    'environment',
    'The disk holding {path} is full; free some space, then go on: what was imported is kept.',
    true,
  ),
  STORE_LOCKED: entry(
    'state',
    'The data folder {path} is in use by another Silbertablett; close it or use that window.',
    true,
  ),
  STORE_NEWER: entry(
    'state',
    'The store has schema {found}, this version knows {known}; install the newer version.',
  ),
  STORE_DAMAGED: entry(
    'damage',
    'The store at {path} cannot be read ({reason}); restore a backup or import again.',
  ),
  PLACE_UNWRITABLE: entry(
    'environment',
    'Cannot write {path} ({reason}); check the folder and its permissions, or choose another place.',
    true,
  ),
  BACKUP_INVALID: entry('input', '{path} is not a Silbertablett backup ({reason}).'),
  ARTICLE_MISSING: entry('input', 'No article {id}; it may have been removed. List them with `articles`.'),
  ARTICLE_AMBIGUOUS: entry(
    'input',
    '{name} stands for {articles} articles; name one of them, as `articles` lists it.',
  ),
  ARTICLE_CHANGED: entry('state', 'Article {id} was changed meanwhile; open it again and apply the edit.'),
  ARTICLE_OF_SOURCE: entry('state', 'Article {id} follows {source}; detach it before editing it here.'),
  VERSION_MISSING: entry('input', 'No version {id} of this article; list them with `history`.'),
  ASSET_MISSING: entry('input', 'No picture {id}; import its article again.'),
  IMPORT_MISSING: entry('input', 'No import {id}; list them with `imports`.'),
  TASK_MISSING: entry('input', 'No task {id}; list them with `tasks`.'),
  TWIN_MISSING: entry('input', 'No pair {id}; one of its articles has changed or gone.'),
  GAP_CLUSTER_MISSING: entry('input', 'No group of gaps {id}; it was made anew, list them again.'),
  GAP_WORDS_MISSING: entry(
    'state',
    'Of group {id} no words are kept, so there is nothing to draft from; assign it to an article instead.',
  ),
  CONTACT_MISSING: entry('input', 'No contact {id}; it was closed or never opened.'),
  FEED_PORT_TAKEN: entry(
    'environment',
    'Port {port} is used by another program; choose another one, or 0 for any free one.',
    true,
  ),
  WEB_ADDRESS_REFUSED: entry('input', '{url} is not read ({reason}); give a page of the allowed place.'),
  WEB_UNREACHABLE: entry('environment', '{url} does not answer ({reason}); check address and network.', true),
  WEB_REFUSED: entry('environment', '{url} answers {status}; check credentials and rights.'),
  RATING_MISSING: entry('input', 'No rating {id}; it may have been forgotten. List them with `learned`.'),
  GOLDEN_CASE_MISSING: entry('input', 'No case {id}; list them with `golden list`.'),
  GOLDEN_RUN_MISSING: entry('input', 'No run {id}; list them with `golden runs`.'),
  LEARNING_INVALID: entry('input', '{path} holds no learning of Silbertablett ({reason}).'),
  // model and indexes
  MODEL_MISSING: entry(
    'environment',
    'No embedding model: {tried}. Set up again (`npm start`, connected once), or name a folder in SILBERTABLETT_MODEL_DIR.',
    true,
  ),
  MODEL_INVALID: entry(
    'damage',
    'The embedding model from {source} is wrong: {reason}; remove {path} and set up again.',
  ),
  MODEL_LOADING: entry('state', 'The embedding model is still loading; words answer meanwhile.', true),
  VECTOR_SIZE: entry(
    'bug',
    'Chunk {id} has {received} numbers, the index expects {expected}; re-index after a model change.',
  ),
  WORKER_LOST: entry('environment', 'A worker stopped ({reason}); it is started again.', true),
  // calls
  CONCERN_EMPTY: entry('input', 'The concern has no words; type or paste what the customer wants.'),
  LINE_INVALID: entry('input', '{source} line {line}: {reason}; expected {expected}.'),
  INPUT_INVALID: entry('input', 'Call {call}: {field} {reason}.'),
  SOURCE_TOKEN_UNKNOWN: entry('input', 'The chosen files are no longer known; choose them again.'),
  IMPORT_RUNNING: entry('state', 'An import is already running; wait for it or cancel it.', true),
  LINK_REFUSED: entry('input', 'Links of the kind {scheme} are not opened.'),
  CANCELLED: entry('state', 'The call was cancelled.'),
  ENGINE_LOST: entry('environment', 'The engine stopped; it is started again.', true),
  INTERNAL: entry('bug', 'Unexpected failure in {where}: {reason}.'),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCodes;

/** The developer's text of a code, its {names} filled from details; unknown names stay visible. */
export function errorText(code: ErrorCode, details: ErrorDetails): string {
  return errorCodes[code].text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}

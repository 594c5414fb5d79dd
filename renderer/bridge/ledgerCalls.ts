// The knowledge window's import calls, each settled to an outcome: ledger, fixes, records, standing sources.
// Knows the calls, not what is shown of them.
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { failureOf, settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Input, Value } from './useCall';

export type LedgerListing = Value<'listLedger'>;
export type LedgerOrder = NonNullable<Input<'listLedger'>['sort']>;
export type TwinDecision = Input<'decideTwin'>['decision'];
export type TablePreview = Value<'previewTable'>;
export type ColumnMap = Input<'mapTable'>['map'];
export type TestedConcern = Value<'searchTest'>[number];
export type SourceArticles = Value<'sourceArticles'>;
export type ImportRecords = Value<'importRecords'>;
export type WatchedFolder = Value<'watchedFolders'>[number];
export type WebSource = Value<'webSources'>[number];
export type NewWebSource = Input<'addWebSource'> & {
  readonly credentials?: { readonly user: string; readonly password: string };
};
export type RolledBack = Value<'rollBackImport'>;

export const listLedger = (input: Input<'listLedger'>) => settle(pageApi().listLedger(input));
export const sourceArticles = (input: Input<'sourceArticles'>) => settle(pageApi().sourceArticles(input));
export const searchTest = (input: Input<'searchTest'>) => settle(pageApi().searchTest(input));
export const previewTable = (input: Input<'previewTable'>) => settle(pageApi().previewTable(input));
export const importRecords = () => settle(pageApi().importRecords({}));
export const rollBackImport = (importId: string) => settle(pageApi().rollBackImport({ importId }));
export const repeatImport = (importId: string) => settle(pageApi().repeatImport({ importId }));
export const readArticle = (articleId: string) => settle(pageApi().openArticle({ articleId }));

/** Resolves once the engine knows. */
export async function pauseImport(paused: boolean): Promise<void> {
  await settle(pageApi().pauseImport({ paused }));
}

/** Undefined: done, also where nothing was chosen. */
export type Failure = ErrorCode | undefined;

/** Reading one source again ends well only where that source did not fail again. */
async function readAgain(reading: Promise<Outcome<Value<'retrySource'>>>): Promise<Failure> {
  const outcome = await settle(reading);
  if (!outcome.ok) return outcome.code;
  return outcome.value.failures[0]?.code;
}

export const retrySource = (input: Input<'retrySource'>) => readAgain(pageApi().retrySource(input));
export const decideTwin = (input: Input<'decideTwin'>) => readAgain(pageApi().decideTwin(input));
export const mapTable = (input: Input<'mapTable'>) => readAgain(pageApi().mapTable(input));

/** Asks for a file, writes the ledger into it as a table. */
export async function exportLedger(): Promise<Failure> {
  const target = await settle(pageApi().chooseTarget({ kind: 'ledger' }));
  if (!target.ok) return target.code;
  if (target.value === null) return undefined;
  return failureOf(pageApi().exportLedger({ token: target.value.token }));
}

/** Shows where the source lies, in the system's file manager. */
export const showSource = (ledgerId: string): Promise<Failure> =>
  failureOf(pageApi().showSource({ ledgerId }));

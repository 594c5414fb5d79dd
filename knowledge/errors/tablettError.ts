// The one error class. Message = code + text for developers; pages show their own words by code.
import { type ErrorCode, type ErrorDetails, errorCodes, errorText } from './errorCodes';

export class TablettError extends Error {
  override readonly name = 'TablettError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(`${code}: ${errorText(code, details)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  get retryable(): boolean {
    return errorCodes[this.code].retryable;
  }
}

/** Turns anything thrown into a TablettError; foreign ones become INTERNAL with their message. Never throws. */
export function toTablettError(thrown: unknown, where: string): TablettError {
  if (thrown instanceof TablettError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new TablettError('INTERNAL', { where, reason }, thrown);
}

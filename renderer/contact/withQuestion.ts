// The open question written into the field, ready to be answered there.
// Pure.

/** "umzug zum 1. März" and "neue adresse: " → "umzug zum 1. März, neue adresse: ". */
export function withQuestion(text: string, insert: string): string {
  const before = text.trimEnd();
  if (before === '') return insert;
  const joined = /[,;:.!?–-]$/u.test(before) ? `${before} ` : `${before}, `;
  return joined + insert;
}

/** A question taken up already is not asked again. */
export function holdsQuestion(text: string, insert: string): boolean {
  return text.toLocaleLowerCase().includes(insert.trim().toLocaleLowerCase());
}

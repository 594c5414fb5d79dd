// What an editable piece of the sheet is called in the page, so that words find their way to it.
// Pure.

/** `part`: place of the text among its sentence's parts. */
export function placeName({ id, part }: { readonly id: string; readonly part: number }): string {
  return `${id} ${part}`;
}

// What file managers, office programs and package managers leave beside the files of a person: never a source.
// Pure; judges names, one step of a path at a time.

const litter = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|node_modules|__MACOSX)$/i;

/** Hidden files and folders, lock files of office programs, `Thumbs.db` and the like. */
export function isLitter(name: string): boolean {
  return litter.test(name);
}

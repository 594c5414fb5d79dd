// A name made of typical words begins with a capital where it stands alone.
// Pure.

export function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

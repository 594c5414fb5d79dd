// A source as people read it: its name, and the folders it lies in.
// Pure; knows names, not disks.

const separators = /[/\\]/;

export function fileName(source: string): string {
  return source.split(separators).at(-1) || source;
}

/** The last folders before the name, `Wissen / Abrechnung / Alt`; empty for a bare name. */
export function folderTrail(source: string, most = 3): string {
  return source.split(separators).slice(0, -1).filter(Boolean).slice(-most).join(' / ');
}

/** Whether an address is one of the web. */
export const isWeb = (address: string): boolean => /^https?:/i.test(address);

// What the shell needs of the system's clipboard; Electron's two interfaces for it lie behind this one.
// Knows nothing of who copies what for whom.

/** `html`: the rich form of the same text; programs take what they can. */
export interface ClipboardContent {
  readonly text: string;
  readonly html?: string | undefined;
}

/** A clipboard's content of an earlier moment, to be put back. */
export interface KeptClipboard {
  restore(): Promise<void>;
}

export interface ClipboardPort {
  /** Empty where there is no text. */
  readText(): Promise<string>;
  /** The text marked in whatever program (X11, some Wayland desktops); undefined where systems have no such thing. */
  readonly readMarked?: () => Promise<string>;
  write(content: ClipboardContent): Promise<void>;
  clear(): Promise<void>;
  /** Text, rich text and picture as they are now; undefined where it holds what could not be put back, such as files. */
  keep(): Promise<KeptClipboard | undefined>;
  /** Whether who copied it asks not to be watched, as password safes do. */
  isSecret(): Promise<boolean>;
}

/** Marks that password safes set beside what they copy: macOS, Windows, KDE. */
export const secretMarks = [
  'org.nspasteboard.ConcealedType',
  'ExcludeClipboardContentFromMonitorProcessing',
  'x-kde-passwordManagerHint',
] as const;

/** Formats that stand for files: their content is with the program that copied them. */
export const fileFormats: ReadonlySet<string> = new Set([
  'text/uri-list',
  'x-special/gnome-copied-files',
  'application/x-kde-cutselection',
]);

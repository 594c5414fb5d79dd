// The settings file's shape and defaults; one place for main, page and terminal.
import { z } from 'zod';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(320),
  height: z.number().int().min(320),
});

/** What the owner chooses. Without defaults: a change of one choice must leave the others as they are. */
const choices = {
  /** `system` follows the operating system. */
  language: z.enum(['system', 'de', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  alwaysOnTop: z.boolean(),
  /** The border of the screen at which the sidebar stands. */
  side: z.enum(['left', 'right']),
  fontScale: z.enum(['90', '100', '115', '130']),
  density: z.enum(['comfortable', 'compact']),
  contrast: z.enum(['system', 'high']),
  motion: z.enum(['system', 'reduced']),
  mostCards: z.enum(['1', '3', '5']),
  /** `calm`: cards that stay keep their place while typing · `immediate`: the best is always first. */
  order: z.enum(['calm', 'immediate']),
  /** Changed keys of the page by command; see renderer/keys/. */
  keys: z.record(z.string().max(60), z.string().max(60)),
  /** Keys that work in every program, as Electron accelerators; empty: none. */
  summonKey: z.string().max(60),
  captureKey: z.string().max(60),
  /** Text that is copied in any program becomes the concern; shown while it is on. */
  watchClipboard: z.boolean(),
  openAtLogin: z.boolean(),
  /** The page shows nothing while the screen is locked. */
  hideOnLock: z.boolean(),
  /** The first three screens were seen. */
  welcomed: z.boolean(),
};

/** Some choices; those that are absent stay. */
export const settingsChangeSchema = z.object(choices).partial();

export const settingsSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  language: choices.language.default('system'),
  theme: choices.theme.default('system'),
  alwaysOnTop: choices.alwaysOnTop.default(true),
  /** Folded to the slim edge at the screen's border; the next start comes back as it was left. */
  collapsed: z.boolean().default(false),
  /** Bounds of the unfolded sidebar in device-independent pixels; absent: docked right. */
  bounds: boundsSchema.exactOptional(),
  /** Bounds of the knowledge window; absent: in the middle of the screen. */
  workspaceBounds: boundsSchema.exactOptional(),
  side: choices.side.default('right'),
  /** Bounds by screen (Electron's display id), so that each screen remembers its own. */
  places: z.record(z.string().max(40), boundsSchema).default({}),
  fontScale: choices.fontScale.default('100'),
  density: choices.density.default('comfortable'),
  contrast: choices.contrast.default('system'),
  motion: choices.motion.default('system'),
  mostCards: choices.mostCards.default('3'),
  order: choices.order.default('calm'),
  keys: choices.keys.default({}),
  summonKey: choices.summonKey.default('CommandOrControl+Shift+Space'),
  captureKey: choices.captureKey.default('Alt+Shift+Space'),
  watchClipboard: choices.watchClipboard.default(false),
  openAtLogin: choices.openAtLogin.default(false),
  hideOnLock: choices.hideOnLock.default(true),
  welcomed: choices.welcomed.default(false),
  /** Of this run only, never kept: the file was not readable and lies aside under this name; the defaults apply. */
  setAside: z.string().max(200).exactOptional(),
});

export type Settings = z.output<typeof settingsSchema>;
export const defaultSettings: Settings = settingsSchema.parse({});

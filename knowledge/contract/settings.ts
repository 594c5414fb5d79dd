// The settings file's shape and defaults; one place for main, page and terminal.
import { z } from 'zod';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(320),
  height: z.number().int().min(320),
});

export const settingsSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  /** `system` follows the operating system. */
  language: z.enum(['system', 'de', 'en']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  alwaysOnTop: z.boolean().default(true),
  /** Folded to the slim edge at the screen's border; the next start comes back as it was left. */
  collapsed: z.boolean().default(false),
  /** Bounds of the unfolded sidebar in device-independent pixels; absent: docked right. */
  bounds: boundsSchema.exactOptional(),
  /** Bounds of the knowledge window; absent: in the middle of the screen. */
  workspaceBounds: boundsSchema.exactOptional(),
  /** The border of the screen at which the sidebar stands. */
  side: z.enum(['left', 'right']).default('right'),
  /** Bounds by screen (Electron's display id), so that each screen remembers its own. */
  places: z.record(z.string().max(40), boundsSchema).default({}),
  fontScale: z.enum(['90', '100', '115', '130']).default('100'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  contrast: z.enum(['system', 'high']).default('system'),
  motion: z.enum(['system', 'reduced']).default('system'),
  mostCards: z.enum(['1', '3', '5']).default('3'),
  /** `calm`: cards that stay keep their place while typing · `immediate`: the best is always first. */
  order: z.enum(['calm', 'immediate']).default('calm'),
  /** Changed keys of the page by command; see renderer/app/keys/. */
  keys: z.record(z.string().max(60), z.string().max(60)).default({}),
  /** Keys that work in every program, as Electron accelerators; empty: none. */
  summonKey: z.string().max(60).default('CommandOrControl+Shift+Space'),
  captureKey: z.string().max(60).default('Alt+Shift+Space'),
  /** Text that is copied in any program becomes the concern; shown while it is on. */
  watchClipboard: z.boolean().default(false),
  openAtLogin: z.boolean().default(false),
  /** The page shows nothing while the screen is locked. */
  hideOnLock: z.boolean().default(true),
  /** The first three screens were seen. */
  welcomed: z.boolean().default(false),
});

export type Settings = z.output<typeof settingsSchema>;
export const defaultSettings: Settings = settingsSchema.parse({});

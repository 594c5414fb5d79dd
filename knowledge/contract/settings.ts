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
});

export type Settings = z.output<typeof settingsSchema>;
export const defaultSettings: Settings = settingsSchema.parse({});

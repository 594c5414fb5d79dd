// What an installation serves, as it crosses borders and lies in the data folder.
import { z } from 'zod';

const scopeName = z.string().max(100);

/** `scope`: products and brands, lower case; empty: all. */
export const servingSettingsSchema = z.object({
  scope: z
    .array(scopeName)
    .max(100)
    .default([])
    .transform((names) => [
      ...new Set(names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')),
    ]),
});

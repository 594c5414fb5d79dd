// The English words of the command palette.
// Spread into en.ts; dePalette.ts has the keys.
import type { dePalette } from './dePalette';

export const enPalette = {
  'palette.title': 'Commands',
  'palette.search': 'Search commands',
  'palette.asConcern': 'Search as a concern',
  'palette.articles': 'Manage articles',
  'palette.twins': 'View duplicates',
  'palette.gaps': 'View gaps',
  'palette.review': 'View articles to review',
  'palette.dark': 'Dark appearance',
  'palette.light': 'Light appearance',
  'palette.german': 'Interface in German',
  'palette.english': 'Interface in English',
  'palette.bigger': 'Larger text',
  'palette.smaller': 'Smaller text',
  'palette.density': 'Switch density: roomy or compact',
  'palette.welcome': 'Show first steps',
} as const satisfies Record<keyof typeof dePalette, unknown>;

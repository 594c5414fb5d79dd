// The German words of the command palette.
// Spread into de.ts; labels of commands that have keys stand beside the keys' other words.

export const dePalette = {
  'palette.title': 'Befehle',
  'palette.search': 'Befehl suchen',
  'palette.asConcern': 'Als Anliegen suchen',
  'palette.articles': 'Artikel verwalten',
  'palette.twins': 'Dubletten ansehen',
  'palette.gaps': 'Lücken ansehen',
  'palette.review': 'Zu prüfende Artikel ansehen',
  'palette.dark': 'Dunkles Erscheinungsbild',
  'palette.light': 'Helles Erscheinungsbild',
  'palette.german': 'Oberfläche auf Deutsch',
  'palette.english': 'Oberfläche auf Englisch',
  'palette.bigger': 'Schrift größer',
  'palette.smaller': 'Schrift kleiner',
  'palette.density': 'Dichte wechseln: luftig oder kompakt',
  'palette.welcome': 'Erste Schritte zeigen',
} as const;

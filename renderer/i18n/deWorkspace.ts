// The German words of the knowledge window's frame.
// Spread into de.ts, which is what the page reads.

export const deWorkspace = {
  'app.workspace': 'Wissen pflegen',
  'workspace.title': 'Silbertablett: Wissen',
  'workspace.areas': 'Bereiche',
  'workspace.skip': 'Zum Inhalt',
  'workspace.knowledge': 'Wissen',
  'workspace.team': 'Team',
  'workspace.app': 'App',
  'workspace.import': 'Import',
  'workspace.articles': 'Artikel',
  'workspace.twins': 'Dubletten',
  'workspace.gaps': 'Lücken',
  'workspace.review': 'Zu prüfen',
  'workspace.offline': 'Lokal, ohne Internet',
  'workspace.change': 'Bereich wechseln',
  'keys.window': 'Fenster',
  'keys.lists': 'Listen',
  'keys.search': 'suchen',
  'keys.closeWindow': 'Fenster schließen',
  'keys.chooseSeveral': 'mehrere wählen',
  'keys.closeDetails': 'Einzelheiten schließen',
  'workspace.loading': 'Lädt …',
  'workspace.instant': 'Änderungen gelten sofort.',
} as const;

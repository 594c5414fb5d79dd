// The German words of the knowledge window's frame.
// Spread into deWindow.ts.

export const deWorkspace = {
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
  'workspace.links': 'Lokal, prüft Weblinks',
  'workspace.listed': {
    one: 'Lokal, nur {n} eingetragene Adresse',
    other: 'Lokal, nur {n} eingetragene Adressen',
  },
  'workspace.change': 'Bereich wechseln',
  'keys.lists': 'Listen',
  'keys.closeWindow': 'Fenster schließen',
  'keys.chooseSeveral': 'mehrere wählen',
  'keys.closeDetails': 'Einzelheiten schließen',
  'workspace.instant': 'Änderungen gelten sofort.',
} as const;

// The English words of the knowledge window's frame.
// Spread into en.ts; keys and plural forms must be those of German.

export const enWorkspace = {
  'workspace.title': 'Silbertablett: Knowledge',
  'workspace.areas': 'Areas',
  'workspace.skip': 'Skip to content',
  'workspace.knowledge': 'Knowledge',
  'workspace.team': 'Team',
  'workspace.app': 'App',
  'workspace.import': 'Import',
  'workspace.articles': 'Articles',
  'workspace.twins': 'Duplicates',
  'workspace.gaps': 'Gaps',
  'workspace.review': 'To review',
  'workspace.offline': 'Local, no internet',
  'workspace.links': 'Local, checks web links',
  'workspace.listed': {
    one: 'Local, {n} listed address only',
    other: 'Local, {n} listed addresses only',
  },
  'workspace.change': 'change area',
  'keys.lists': 'Lists',
  'keys.closeWindow': 'close window',
  'keys.chooseSeveral': 'choose several',
  'keys.closeDetails': 'close details',
  'workspace.instant': 'Changes take effect at once.',
} as const;

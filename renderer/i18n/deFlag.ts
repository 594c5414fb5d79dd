// The German words of reporting an article: what an agent may say of it, and the report's kinds.
// Spread into de.ts, which is what the page reads.

export const deFlag = {
  'flag.open': 'Artikel melden',
  'flag.title': 'Artikel melden',
  'flag.line': 'Die Meldung landet bei „Zu prüfen“. Namen und Nummern werden vorher entfernt.',
  'flag.kind': 'Was ist los?',
  'flag.note': 'Was stimmt nicht, was fehlt?',
  'flag.preview': 'So wird gespeichert',
  'flag.send': 'Melden',
  'flag.sent': 'Gemeldet',
  'task.outdated': 'Veraltet',
  'task.wrong': 'Falsch',
  'task.unclear': 'Unverständlich',
  'task.missing': 'Etwas fehlt',
  'task.proposal': 'Vorschlag',
} as const;

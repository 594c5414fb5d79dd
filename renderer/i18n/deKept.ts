// The German words of what an article's state means for an answer: on the card, above the text, in the settings.
// Spread into de.ts, which is what the page reads.

export const deKept = {
  'state.workInProgress': 'In Arbeit',
  'state.notValidated': 'Ungeprüft',
  'state.validated': 'Geprüft',
  'state.archived': 'Archiviert',
  'due.expired': 'Abgelaufen',
  'due.review': 'Prüfung fällig',
  'due.notYet': 'Gilt noch nicht',

  'kept.valid': 'Gültig',
  'kept.checked': 'geprüft {when}',
  'kept.internal': 'nur intern',
  'kept.customer': 'für Kunden',
  'kept.scope': 'gilt für {names}',
  'kept.band.expired': 'Abgelaufen seit {when}. Vor einer Auskunft prüfen.',
  'kept.band.reviewDue': 'Prüfung fällig seit {when}. Angaben können überholt sein.',
  'kept.band.notYetValid': 'Gilt erst ab {when}.',
  'kept.band.archived': 'Archiviert. Wird nicht mehr als Treffer gezeigt.',
  'kept.band.workInProgress': 'In Arbeit. Wird noch nicht als Treffer gezeigt.',

  'why.part.state': 'Noch nicht geprüft',
  'why.part.review': 'Prüfung fällig',
  'why.part.age': 'Lange unverändert',
  'why.setBack': 'bei Gleichstand weiter hinten',

  'settings.scope': 'Produkte und Marken hier',
  'settings.scopeHint':
    'Mit Komma. Artikel, die nur für anderes gelten, werden hier nicht gezeigt. Leer: alle.',
};

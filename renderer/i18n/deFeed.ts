// The German words of the interface for other programs.
// Spread into deWindow.ts.

export const deFeed = {
  'feed.title': 'Andere Programme',
  'feed.enabled': 'Chat, Telefonie und CRM anbinden',
  'feed.enabledHint':
    'Programme auf diesem Gerät melden, was gesagt wird, und erhalten die Karten dazu. Andere Geräte erreichen nichts.',
  'feed.address': 'Adresse',
  'feed.addressHint': 'Gehört in das Programm, das sich verbindet.',
  'feed.off': 'Aus',
  'feed.notListening': 'Der Anschluss ist belegt: einen anderen wählen.',
  'feed.port': 'Anschluss',
  'feed.portHint': 'Zahl bis 65535; 0 nimmt irgendeinen freien.',
  'feed.portWrong': '„{text}“ ist keine Zahl von 0 bis 65535.',
  'feed.token': 'Zugangsschlüssel',
  'feed.tokenNone': 'Noch keiner: ohne ihn kommt niemand herein.',
  'feed.tokenKept': 'Vorhanden. Aufbewahrt ist nur seine Prüfsumme; ein neuer macht ihn ungültig.',
  'feed.tokenOnce': 'Nur jetzt zu sehen. In das andere Programm einsetzen:',
  'feed.tokenMake': 'Erzeugen',
  'feed.tokenRenew': 'Neu erzeugen',
  'feed.origins': 'Erlaubte Webseiten',
  'feed.originsHint':
    'Wie https://crm.example, mehrere mit Komma. Nur für Programme im Browser; die anderen brauchen nur den Schlüssel.',
  'feed.originWrong': '„{text}“ ist keine Adresse einer Webseite.',
  'feed.now': 'Seit dem Start',
  'feed.contacts': { one: '{n} Kontakt offen', other: '{n} Kontakte offen' },
  'feed.refusedNone': 'nichts abgewiesen',
  'feed.refused.token': { one: '{n} ohne gültigen Schlüssel', other: '{n} ohne gültigen Schlüssel' },
  'feed.refused.origin': { one: '{n} von fremder Webseite', other: '{n} von fremden Webseiten' },
  'feed.refused.rate': { one: '{n} zu schnell', other: '{n} zu schnell' },
  'feed.refused.shape': { one: '{n} fehlerhaft', other: '{n} fehlerhaft' },
  'feed.refused': 'Abgewiesen: {list}',
} as const;

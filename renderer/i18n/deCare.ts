// The German words of backups and of the examination of the base.
// Spread into deWindow.ts.

export const deCare = {
  'care.title': 'Sicherung und Prüfung',
  'care.daily': 'Täglich sichern',
  'care.dailyHint':
    'In Ruhe, auf diesem Gerät. Es bleiben {days} Tage und von {weeks} früheren Wochen je eine Sicherung.',
  'care.latest': 'Letzte Sicherung',
  'care.noBackup': 'Noch keine',
  'care.backups': {
    one: '{at}, {size} MB',
    other: '{at}, {size} MB, {n} Sicherungen insgesamt',
  },
  'care.backUp': 'Jetzt sichern',
  'care.backingUp': 'Sichert …',
  'care.links': 'Weblinks prüfen',
  'care.linksHint':
    'Aus: Nichts verlässt dieses Gerät. An: In Ruhe, höchstens einmal in der Sekunde je Server, wird gefragt, ob verlinkte Seiten noch da sind. Die Server sehen dabei die Adressen der Seite und dieses Geräts, sonst nichts.',
  'care.linksNone': 'Noch keine Seite geprüft.',
  'care.linksKnown': {
    one: '{n} Seite geprüft, {dead} nicht mehr da, zuletzt {at}.',
    other: '{n} Seiten geprüft, {dead} nicht mehr da, zuletzt {at}.',
  },
  'care.linksNow': 'Jetzt prüfen',
  'care.check': 'Wissensbasis prüfen',
  'care.checkHint': 'Liest alles einmal: Artikel, Wortsuche, Vektorindex, letzte Sicherung, Quelldateien.',
  'care.checkNow': 'Prüfen',
  'care.checking': 'Prüft …',
  'care.sound': {
    one: 'In Ordnung: {n} Artikel, {chunks} Abschnitte gelesen.',
    other: 'In Ordnung: {n} Artikel, {chunks} Abschnitte gelesen.',
  },
  'care.fault.articles': { one: '{n} Artikel ist beschädigt.', other: '{n} Artikel sind beschädigt.' },
  'care.fault.words': {
    one: '{n} Abschnitt fehlt der Wortsuche.',
    other: '{n} Abschnitte fehlen der Wortsuche.',
  },
  'care.fault.meaning': {
    one: '{n} Abschnitt fehlt dem Vektorindex.',
    other: '{n} Abschnitte fehlen dem Vektorindex.',
  },
  'care.fault.backups': {
    one: 'Die letzte Sicherung ist nicht lesbar: jetzt neu sichern.',
    other: 'Die letzte Sicherung ist nicht lesbar: jetzt neu sichern.',
  },
  'care.fault.sources': {
    one: '{n} Datei ist nicht mehr an ihrem Ort oder seit dem Einlesen geändert.',
    other: '{n} Dateien sind nicht mehr an ihrem Ort oder seit dem Einlesen geändert.',
  },
  'care.repaired': 'Behoben.',
  'care.examples': 'Zum Beispiel: {names}. Diese Dateien neu einlesen.',
  'care.sourceExamples':
    'Zum Beispiel: {names}. Geändertes neu einlesen; was es nicht mehr gibt, archivieren oder hier weiterpflegen.',
  'care.repair': 'Reparieren',
} as const;

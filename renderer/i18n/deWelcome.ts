// The German words of the first three screens.
// Spread into de.ts.

export const deWelcome = {
  'welcome.count': 'Schritt {at} von {of}',
  'welcome.skip': 'Überspringen',
  'welcome.next': 'Weiter',
  'welcome.begin': 'Los geht’s',
  'welcome.sourceTitle': 'Worin soll gesucht werden?',
  'welcome.sourceText':
    'Anliegen eintippen, und der Artikel, der es löst, liegt bereit. Dafür braucht es Artikel.',
  'welcome.own': 'Eigene Artikel einlesen',
  'welcome.ownText': 'Ordner wählen: Word, PDF, HTML, Markdown, CSV. Die Dateien bleiben, wo sie sind.',
  'welcome.sample': 'Mit dem Beispiel ausprobieren',
  'welcome.sampleText': 'Artikel eines erfundenen Energieversorgers, in wenigen Sekunden bereit.',
  'welcome.reading': {
    one: 'Liest {n} Datei. Es kann schon weitergehen.',
    other: 'Liest {done} von {n} Dateien. Es kann schon weitergehen.',
  },
  'welcome.keyTitle': 'Von überall zur Hand',
  'welcome.keyText': 'Eine Taste blendet die Leiste ein und aus, in jedem Programm.',
  'welcome.try': 'Jetzt ausprobieren: einmal drücken blendet aus, nochmals holt zurück.',
  'welcome.tried': 'Klappt. So geht es ab jetzt immer.',
  'welcome.taken': 'Diese Taste gehört gerade einem anderen Programm. Frei sind:',
  'welcome.capture': 'Und {keys} sucht gleich nach dem Text, der in einem anderen Programm markiert ist.',
  'welcome.privacyTitle': 'Was Kunden sagen, bleibt hier',
  'welcome.privacyText':
    'Alles wird auf diesem Gerät gerechnet. Kein Konto, keine Cloud, keine Messung nach außen.',
  'welcome.stays': 'Nichts verlässt dieses Gerät',
  'welcome.staysText':
    'Suche, Sprachmodell und Artikel liegen hier; die App öffnet von sich aus keine Verbindung.',
  'welcome.masked': 'Ohne Namen und Nummern',
  'welcome.maskedText':
    'Was zum Lernen behalten wird, ist vorher von persönlichen Angaben befreit und jederzeit löschbar.',
  'welcome.read': 'Gelesen wird nur auf Tastendruck',
  'welcome.readText':
    'Zwischenablage und markierter Text werden erst geholt, wenn die Taste dafür gedrückt wird.',
} as const;

// The shell's own words, German and English: dialogs, labels of chosen files.
// The page's words live in renderer/i18n.

const de = {
  open: 'Öffnen',
  cancel: 'Abbrechen',
  openLink: 'Diesen Link außerhalb von Silbertablett öffnen?',
  chooseFiles: 'Artikel einlesen',
  chooseFolder: 'Ordner mit Artikeln einlesen',
  importVerb: 'Einlesen',
  readableFiles: 'Artikel',
  allFiles: 'Alle Dateien',
  exportLearning: 'Gelerntes sichern',
  importLearning: 'Gelerntes übernehmen',
  learningFile: 'Gelerntes',
  learningName: 'gelernt',
  exportLedger: 'Dateiliste sichern',
  ledgerFile: 'Tabelle (CSV)',
  ledgerName: 'dateien',
  exportBase: 'Wissensbasis sichern',
  exportVerb: 'Hier sichern',
  baseFile: 'Artikel (JSONL)',
  baseName: 'artikel',
  sample: 'Beispiel-Wissensbasis',
  openMail: 'E-Mail öffnen',
  mailFile: 'E-Mail',
  trayShow: 'Anzeigen',
  trayHide: 'Ausblenden',
  traySettings: 'Einstellungen',
  trayQuit: 'Beenden',
  severalSources: (count: number) => `${count} Dateien und Ordner`,
};

export type ShellWords = typeof de;

const en: ShellWords = {
  open: 'Open',
  cancel: 'Cancel',
  openLink: 'Open this link outside Silbertablett?',
  chooseFiles: 'Import articles',
  chooseFolder: 'Import a folder of articles',
  importVerb: 'Import',
  readableFiles: 'Articles',
  allFiles: 'All files',
  exportLearning: 'Save what was learned',
  importLearning: 'Take in what was learned',
  learningFile: 'What was learned',
  learningName: 'learned',
  exportLedger: 'Save the list of files',
  ledgerFile: 'Table (CSV)',
  ledgerName: 'files',
  exportBase: 'Save the knowledge base',
  exportVerb: 'Save here',
  baseFile: 'Articles (JSONL)',
  baseName: 'articles',
  sample: 'Sample knowledge base',
  openMail: 'Open e-mail',
  mailFile: 'E-mail',
  trayShow: 'Show',
  trayHide: 'Hide',
  traySettings: 'Settings',
  trayQuit: 'Quit',
  severalSources: (count: number) => `${count} files and folders`,
};

/** The setting decides; `system` follows the system's locale, German where it is German, else English. */
export function shellWords(language: 'system' | 'de' | 'en', systemLocale: string): ShellWords {
  const chosen = language === 'system' ? systemLocale.slice(0, 2).toLowerCase() : language;
  return chosen === 'de' ? de : en;
}

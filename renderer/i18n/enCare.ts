// The English words of backups and of the examination of the base.
// Spread into enWindow.ts.

export const enCare = {
  'care.title': 'Backup and check',
  'care.daily': 'Back up daily',
  'care.dailyHint':
    'When nobody asks, on this device. {days} days stay, and of {weeks} earlier weeks one backup each.',
  'care.latest': 'Latest backup',
  'care.noBackup': 'None yet',
  'care.backups': {
    one: '{at}, {size} MB',
    other: '{at}, {size} MB, {n} backups in all',
  },
  'care.backUp': 'Back up now',
  'care.backingUp': 'Backing up …',
  'care.links': 'Check web links',
  'care.linksHint':
    'Off: nothing leaves this computer. On: in quiet times, at most once a second per server, it asks whether linked pages are still there. Servers see the addresses of the page and of this computer, nothing else.',
  'care.linksNone': 'No page checked yet.',
  'care.linksKnown': {
    one: '{n} page checked, {dead} gone, last on {at}.',
    other: '{n} pages checked, {dead} gone, last on {at}.',
  },
  'care.linksNow': 'Check now',
  'care.check': 'Check the knowledge base',
  'care.checkHint':
    'Reads everything once: articles, word search, vector index, latest backup, source files.',
  'care.checkNow': 'Check',
  'care.checking': 'Checking …',
  'care.sound': {
    one: 'Sound: {n} article, {chunks} passages read.',
    other: 'Sound: {n} articles, {chunks} passages read.',
  },
  'care.fault.articles': { one: '{n} article is damaged.', other: '{n} articles are damaged.' },
  'care.fault.words': {
    one: '{n} passage is missing from word search.',
    other: '{n} passages are missing from word search.',
  },
  'care.fault.meaning': {
    one: '{n} passage is missing from the vector index.',
    other: '{n} passages are missing from the vector index.',
  },
  'care.fault.backups': {
    one: 'The latest backup cannot be read: back up now.',
    other: 'The latest backup cannot be read: back up now.',
  },
  'care.fault.sources': {
    one: '{n} file is no longer at its place, or has changed since it was read.',
    other: '{n} files are no longer at their place, or have changed since they were read.',
  },
  'care.repaired': 'Put right.',
  'care.examples': 'For example: {names}. Import these files again.',
  'care.sourceExamples':
    'For example: {names}. Import again what has changed; archive what is gone, or keep it here.',
  'care.repair': 'Repair',
} as const;

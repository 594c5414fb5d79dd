// The English words of the first three screens.
// Spread into en.ts; deWelcome.ts has the keys.
import type { deWelcome } from './deWelcome';

export const enWelcome = {
  'welcome.count': 'Step {at} of {of}',
  'welcome.skip': 'Skip',
  'welcome.next': 'Next',
  'welcome.begin': 'Let’s go',
  'welcome.sourceTitle': 'What should be searched?',
  'welcome.sourceText': 'Type a concern, and the article that solves it is there. That takes articles.',
  'welcome.own': 'Read in own articles',
  'welcome.ownText': 'Choose a folder: Word, PDF, HTML, Markdown, CSV. The files stay where they are.',
  'welcome.sample': 'Try it with the sample',
  'welcome.sampleText': 'Articles of a fictional energy supplier, ready within seconds.',
  'welcome.reading': {
    one: 'Reading {n} file. It is fine to go on.',
    other: 'Reading {done} of {n} files. It is fine to go on.',
  },
  'welcome.keyTitle': 'At hand from anywhere',
  'welcome.keyText': 'One key shows and hides the sidebar, in any program.',
  'welcome.try': 'Try it now: press once to hide, again to bring it back.',
  'welcome.tried': 'It works. That is how it goes from now on.',
  'welcome.taken': 'This key belongs to another program right now. Free are:',
  'welcome.capture': 'And {keys} searches at once for the text that is selected in another program.',
  'welcome.privacyTitle': 'What customers say stays here',
  'welcome.privacyText':
    'Everything is computed on this device. No account, no cloud, nothing measured from outside.',
  'welcome.stays': 'Nothing leaves this device',
  'welcome.staysText': 'Search, language model and articles are here; the app opens no connection by itself.',
  'welcome.masked': 'Without names and numbers',
  'welcome.maskedText':
    'What is kept for learning is freed of personal details first and can be deleted at any time.',
  'welcome.read': 'Read on a key press only',
  'welcome.readText': 'Clipboard and selected text are fetched only when their key is pressed.',
} as const satisfies Record<keyof typeof deWelcome, unknown>;

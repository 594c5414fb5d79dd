// The English words of the interface for other programs.
// Spread into enWindow.ts.

export const enFeed = {
  'feed.title': 'Other programs',
  'feed.enabled': 'Connect chat, telephony and CRM',
  'feed.enabledHint':
    'Programs on this device tell what is said and get the cards for it. Nothing can be reached from other devices.',
  'feed.address': 'Address',
  'feed.addressHint': 'Goes into the program that connects.',
  'feed.off': 'Off',
  'feed.notListening': 'The port is taken: choose another one.',
  'feed.port': 'Port',
  'feed.portHint': 'A number up to 65535; 0 takes any free one.',
  'feed.portWrong': '“{text}” is no number from 0 to 65535.',
  'feed.token': 'Access token',
  'feed.tokenNone': 'None yet: nobody gets in without one.',
  'feed.tokenKept': 'There is one. Only its hash is kept; another one makes it invalid.',
  'feed.tokenOnce': 'Shown only now. Put it into the other program:',
  'feed.tokenMake': 'Make one',
  'feed.tokenRenew': 'Make another',
  'feed.origins': 'Allowed web pages',
  'feed.originsHint':
    'Like https://crm.example, several with commas. Only for programs in the browser; others just need the token.',
  'feed.originWrong': '“{text}” is no address of a web page.',
  'feed.now': 'Since the start',
  'feed.contacts': { one: '{n} contact open', other: '{n} contacts open' },
  'feed.refusedNone': 'nothing refused',
  'feed.refused.token': { one: '{n} without a valid token', other: '{n} without a valid token' },
  'feed.refused.origin': { one: '{n} from a foreign page', other: '{n} from foreign pages' },
  'feed.refused.rate': { one: '{n} too fast', other: '{n} too fast' },
  'feed.refused.shape': { one: '{n} malformed', other: '{n} malformed' },
  'feed.refused': 'Refused: {list}',
} as const;

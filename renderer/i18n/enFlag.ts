// The English words of reporting an article: what an agent may say of it, and the report's kinds.
// Spread into en.ts, which is what the page reads.

export const enFlag = {
  'flag.open': 'Report article',
  'flag.title': 'Report article',
  'flag.line': 'The report goes to “To review”. Names and numbers are removed first.',
  'flag.kind': 'What is wrong?',
  'flag.note': 'What is not right, what is missing?',
  'flag.preview': 'This is what is stored',
  'flag.send': 'Report',
  'flag.sent': 'Reported',
  'task.outdated': 'Outdated',
  'task.wrong': 'Wrong',
  'task.unclear': 'Unclear',
  'task.missing': 'Something missing',
  'task.proposal': 'Proposal',
} as const;

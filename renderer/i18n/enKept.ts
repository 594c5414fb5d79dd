// The English words of what an article's state means for an answer; the keys are those of deKept.ts.
// Spread into en.ts.

export const enKept = {
  'state.workInProgress': 'In progress',
  'state.notValidated': 'Not validated',
  'state.validated': 'Validated',
  'state.archived': 'Archived',
  'due.expired': 'Expired',
  'due.review': 'Review due',
  'due.notYet': 'Not valid yet',

  'kept.valid': 'Valid',
  'kept.checked': 'checked {when}',
  'kept.internal': 'internal only',
  'kept.customer': 'for customers',
  'kept.scope': 'applies to {names}',
  'kept.band.expired': 'Expired since {when}. Check before telling a customer.',
  'kept.band.reviewDue': 'Review due since {when}. Some of it may be out of date.',
  'kept.band.notYetValid': 'Not valid before {when}.',
  'kept.band.archived': 'Archived. No longer shown as a result.',
  'kept.band.workInProgress': 'In progress. Not shown as a result yet.',

  'why.part.state': 'Not validated yet',
  'why.part.review': 'Review due',
  'why.part.age': 'Unchanged for long',
  'why.setBack': 'further down among equals',

  'settings.scope': 'Products and brands here',
  'settings.scopeHint':
    'Separated by commas. Articles that are only for others are not shown here. Empty: all.',
};

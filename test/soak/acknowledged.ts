// What the busy keeper says it was told was done; whatever stands here must be there after a kill.
// A type only.

export type Acknowledged =
  | { readonly kind: 'opened' }
  | { readonly kind: 'imported'; readonly articles: number }
  | { readonly kind: 'edited'; readonly articleId: string; readonly version: string }
  | { readonly kind: 'kept'; readonly articleId: string; readonly owner: string }
  | { readonly kind: 'rated'; readonly ratingId: string }
  | { readonly kind: 'rolledBack'; readonly importId: string };

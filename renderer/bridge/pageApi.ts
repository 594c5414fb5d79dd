// The one door out of the page: what the preload has put on the window.
// Knows the contract's types, not what stands behind it.
import type { PageApi } from '../../knowledge/contract/pageApi';

declare global {
  interface Window {
    readonly silbertablett: PageApi;
  }
}

/** The preload's functions; each resolves to an outcome and never rejects by contract. */
export function pageApi(): PageApi {
  return window.silbertablett;
}

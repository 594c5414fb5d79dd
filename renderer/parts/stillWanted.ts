// Whether the owner, or the system, wants nothing to move; for what moves by script and not by the tokens' durations.
// Reads the page's root, where the app has put the owner's choice.

export function stillWanted(): boolean {
  const system = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  return system || document.documentElement.dataset.motion === 'reduced';
}

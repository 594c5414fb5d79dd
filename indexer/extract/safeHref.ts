// Which link targets survive import: http(s), mailto, tel and relative paths; everything else is dropped.
// Pure; asks nobody and resolves nothing.

/** Longer ones are tracking or an attack, and of no use to an agent. */
const maxHrefLength = 2_000;

/** The target as it may be stored, or undefined. "//host/x" becomes "https://host/x"; jumps within the page are dropped. */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string') return undefined;
  // Browsers skip white space and control characters inside a scheme ("java\nscript:").
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  const controls = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const target = href.replace(controls, '').trim().replaceAll(' ', '%20');
  if (target === '' || target.length > maxHrefLength || /^[#\\]|^\/\\/.test(target)) return undefined;
  if (target.startsWith('//')) return `https:${target}`;
  const scheme = /^([^/?#]*?):/.exec(target)?.[1]?.toLowerCase();
  if (scheme === undefined) return target;
  return /^(?:https?|mailto|tel)$/.test(scheme) ? target : undefined;
}

// What the page may load and do, as response headers on every one of its files.
// Pure; the reasons stand beside the exceptions.

/** Nothing from anywhere but the app itself, and no code made from text. */
const contentPolicy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  // The theme's variables come as constructed style sheets (renderer/app/adoptThemeVariables), so no inline style.
  'style-src': "'self'",
  'font-src': "'self'",
  // Pictures of articles come over the engine's port as bytes and are shown as blobs of the page's own.
  'img-src': "'self' blob:",
  'connect-src': "'none'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'worker-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

export const contentSecurityPolicy = Object.entries(contentPolicy)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** Headers of every answer, also of refusals. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

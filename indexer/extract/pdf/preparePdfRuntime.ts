// Lets pdf.js see a Node process where Electron's utility process runs it.
// Touches one property while the library loads, and puts it back.

let ready: Promise<void> | undefined;

/**
 * pdf.js decides once, when loaded, whether it runs in Node or in a page; it takes every Electron process other than
 * the main one for a page (pdf.mjs, `isNodeJS`) and would then ask for a web worker and a canvas. Loads the library.
 */
export function preparePdfRuntime(): Promise<void> {
  ready ??= loadAsNode();
  return ready;
}

async function loadAsNode(): Promise<void> {
  const kind = Object.getOwnPropertyDescriptor(process, 'type');
  if (kind) Object.defineProperty(process, 'type', { value: undefined, configurable: true });
  try {
    await import('pdf-parse');
  } finally {
    if (kind) Object.defineProperty(process, 'type', kind);
  }
}
